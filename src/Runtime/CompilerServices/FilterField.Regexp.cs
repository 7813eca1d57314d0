namespace Grapnel.CompilerServices;

public readonly partial struct FilterField
{
    /// <summary>Whether the field is a text in which a pattern finds something.</summary>
    /// <param name="pattern">The pattern.</param>
    public bool Matches(FilterRegexp pattern) => throw new NotImplementedException();
}
