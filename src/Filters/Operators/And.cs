using Grapnel.Filters.Text;

namespace Grapnel.Filters;

/// <summary><c>and [ … ]</c>: all of them match.</summary>
internal sealed record And(ValueList<FilterNode> Items) : JoinedFilter(Items)
{
    public static FilterNode? Read(TextValue value, FilterPlace place, FilterChecks checks) =>
        ReadItems(value, place, checks) is { } items ? new And(items) { Range = place.Range } : null;

    public override void Print(FilterPrinter printer) => printer.Joined("and", Items);
}
