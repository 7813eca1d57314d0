namespace Grapnel.Filters;

/// <summary><c>{}</c>: matches every document.</summary>
internal sealed record Everything : FilterNode
{
    public override void Print(FilterPrinter printer) => printer.Raw("{}");
}
