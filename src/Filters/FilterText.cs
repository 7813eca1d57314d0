namespace Grapnel.Filters;

/// <summary>
/// Filters as text: on one line, in the relaxed form, the same for equal trees. Reading it gives an equal tree.
/// </summary>
internal static class FilterText
{
    public static string Print(FilterNode node)
    {
        var printer = new FilterPrinter();
        node.Print(printer);
        return printer.ToString();
    }

    public static string Print(FilterScalar value)
    {
        var printer = new FilterPrinter();
        printer.Scalar(value);
        return printer.ToString();
    }
}
