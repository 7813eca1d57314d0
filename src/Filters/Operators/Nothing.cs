using Grapnel.Filters.Text;

namespace Grapnel.Filters;

/// <summary><c>nothing</c>: matches no document. Also what <see cref="FilterFolding"/> makes of a filter that contradicts itself.</summary>
internal sealed record Nothing : FilterNode
{
    /// <summary>Whatever stands behind the keyword does not count.</summary>
    public static FilterNode Read(TextValue value, FilterPlace place, FilterChecks checks) => new Nothing { Range = place.Range };

    public override void Print(FilterPrinter printer) => printer.Operator("nothing", () => printer.Raw("true"));
}
