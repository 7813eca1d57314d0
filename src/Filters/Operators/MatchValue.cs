using Grapnel.Filters.Text;

namespace Grapnel.Filters;

/// <summary>A value of <c>match</c>.</summary>
internal abstract record MatchValue
{
    public static MatchValue From(TextValue value) => value switch
    {
        TextObject fields => new MatchObject(new ValueList<MatchMember>(fields.Members.Select(static member => new MatchMember(member.Name.Value, From(member.Value))))),
        TextArray items => new MatchArray(new ValueList<MatchValue>(items.Items.Select(From))),
        _ => new MatchScalar(FilterScalar.From(value)!),
    };

    public abstract void Print(FilterPrinter printer);
}

/// <summary>This very scalar.</summary>
internal sealed record MatchScalar(FilterScalar Scalar) : MatchValue
{
    public override void Print(FilterPrinter printer) => printer.Scalar(Scalar);
}

/// <summary>An object with each of these members, and perhaps more.</summary>
internal sealed record MatchObject(ValueList<MatchMember> Members) : MatchValue
{
    public override void Print(FilterPrinter printer) => printer.Members(Members, static member => member.Name, member => member.Value.Print(printer));
}

/// <summary>A name, which no other member of the object has, and what is there.</summary>
internal sealed record MatchMember(string Name, MatchValue Value);

/// <summary>An array in which each of these, in order, finds an element of its own.</summary>
internal sealed record MatchArray(ValueList<MatchValue> Items) : MatchValue
{
    public override void Print(FilterPrinter printer) => printer.List(Items, item => item.Print(printer));
}
