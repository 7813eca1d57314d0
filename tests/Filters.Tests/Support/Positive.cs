namespace Grapnel.Filters.Tests.Support;

/// <summary>A condition on a field whose states cannot be said exactly, as those of a regular expression: a number above 0.</summary>
internal sealed record Positive(FieldPath Path) : FieldFilter(Path)
{
    public override void Print(FilterPrinter printer) => printer.Operator("positive", () => printer.Text(Path.Text));
}
