using Grapnel.Filters.Text;

namespace Grapnel.Filters;

/// <summary><c>nothing</c>: matches no document. Also what <see cref="FilterFolding"/> makes of a filter that contradicts itself.</summary>
internal sealed record Nothing : FilterNode
{
    /// <summary>Why it was read as this; null where folding or a type made it. Does not count in comparisons.</summary>
    public string? Why { get; init; }

    /// <summary>Whatever stands behind the keyword does not count.</summary>
    public static FilterNode Read(TextValue value, FilterPlace place, FilterChecks checks) =>
        new Nothing { Range = place.Range, Why = "'nothing' is the operator that matches nothing" };

    /// <summary>Why what stands there was read as a part that matches nothing; null where it was not.</summary>
    /// <param name="filter">The filter as it was read.</param>
    /// <param name="range">The part.</param>
    public static string? WhyAt(FilterNode filter, TextRange range) => filter switch
    {
        Nothing nothing => nothing.Range == range ? nothing.Why : null,
        Not not => WhyAt(not.Item, range),
        JoinedFilter joined => joined.Items.Select(item => WhyAt(item, range)).FirstOrDefault(static why => why is not null),
        Select select => WhyAt(select.Query, range),
        _ => null,
    };

    public bool Equals(Nothing? other) => base.Equals(other);

    public override int GetHashCode() => base.GetHashCode();

    public override void Print(FilterPrinter printer) => printer.Operator("nothing", () => printer.Raw("true"));
}
