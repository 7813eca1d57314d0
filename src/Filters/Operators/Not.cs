using Grapnel.Filters.Text;

namespace Grapnel.Filters;

/// <summary><c>not { … }</c>: the filter does not match. <c>missing</c> is a negated <see cref="Exists"/> or <see cref="Contains"/>.</summary>
internal sealed record Not(FilterNode Item) : FilterNode
{
    public static FilterNode? Read(TextValue value, FilterPlace place, FilterChecks checks) =>
        checks.OneProperty(value, place) is not null && checks.Filter((TextObject)value, place) is { } filter
            ? new Not(filter) { Range = place.Range }
            : null;

    public override void Print(FilterPrinter printer)
    {
        switch (Item)
        {
            case Exists exists:
                exists.Print(printer, "missing");
                break;
            case Contains contains:
                contains.Print(printer, "missing");
                break;
            default:
                printer.Operator("not", () => Item.Print(printer));
                break;
        }
    }
}
