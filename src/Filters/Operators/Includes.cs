namespace Grapnel.Filters;

/// <summary>A value of <c>match</c>.</summary>
internal abstract record MatchValue;

/// <summary>This very scalar.</summary>
internal sealed record MatchScalar(FilterScalar Scalar) : MatchValue;

/// <summary>An object with each of these members, and perhaps more.</summary>
internal sealed record MatchObject(ValueList<MatchMember> Members) : MatchValue;

internal sealed record MatchMember(string Name, MatchValue Value);

/// <summary>An array in which each of these, in order, finds an element of its own.</summary>
internal sealed record MatchArray(ValueList<MatchValue> Items) : MatchValue;

/// <summary>
/// <c>match { field: value }</c> for an object or an array: the field includes it. Scalars are read as <see cref="EqualTo"/>, several fields as
/// <see cref="And"/>.
/// </summary>
internal sealed record Includes(FieldPath Path, MatchValue Value) : FieldFilter(Path)
{
    public override void Print(FilterPrinter printer) => throw new NotImplementedException();
}
