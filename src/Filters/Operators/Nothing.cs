namespace Grapnel.Filters;

/// <summary><c>nothing</c>: matches no document. What <see cref="FilterFolding"/> makes of a filter that contradicts itself.</summary>
internal sealed record Nothing : FilterNode
{
    public override void Print(FilterPrinter printer) => printer.Operator("nothing", () => printer.Raw("true"));
}
