using Grapnel.Filters.Text;

namespace Grapnel.Filters;

/// <summary><c>or [ … ]</c>: at least one of them matches.</summary>
internal sealed record Or(ValueList<FilterNode> Items) : JoinedFilter(Items)
{
    public static FilterNode? Read(TextValue value, FilterPlace place, FilterChecks checks) =>
        ReadItems(value, place, checks) is { } items ? new Or(items) { Range = place.Range } : null;

    public override void Print(FilterPrinter printer) => printer.Joined("or", Items);
}
