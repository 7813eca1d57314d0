using Grapnel.Generator.Model;

namespace Grapnel.Generator.Emit;

/// <summary>Prints the filters of one assembly, each as a predicate.</summary>
internal static class FilterEmitter
{
    private const string Class = "Filters";
    private const int LongestLine = 100;

    /// <summary>A predicate as other files of the module call it.</summary>
    public static string Predicate(string name) => $"{Class}.{name}";

    /// <summary>The filters of a row as an argument that follows others.</summary>
    public static string Argument(RowFilterModel? filter)
    {
        if (filter is null)
        {
            return "";
        }

        var arguments = new List<string>();
        if (filter.WithRequest is { } request)
        {
            arguments.Add($"{Printed.Quote(request.Text)}, {Predicate(request.Filter.Name)}");
        }

        if (filter.WithDocument is { } document)
        {
            arguments.Add($"withDocument: {Printed.Quote(document.Text)}, matchesDocument: {Predicate(document.Filter.Name)}");
        }

        if (filter.With is { Filter: var payload } with)
        {
            var cast = payload.PayloadType.EndsWith("?", StringComparison.Ordinal) ? $"({payload.PayloadType})payload" : $"({payload.PayloadType})payload!";
            arguments.Add($"with: {Printed.Quote(with.Text)}, matchesPayload: static payload => {Predicate(payload.Name)}({cast})");
        }

        return $", new {Printed.Services}RowFilter({string.Join(", ", arguments)}){KeyPrinter.Initializer(filter)}";
    }

    public static string Print(FiltersModel model)
    {
        var statics = new FilterStatics();
        var printer = new ConditionPrinter(statics);
        var writer = new SourceWriter();
        writer.Open("namespace Grapnel.Generated");
        writer.Open($"partial class {model.Module}");
        writer.Open($"private static class {Class}");
        foreach (var filter in model.Filters)
        {
            Print(writer, printer, filter);
        }

        statics.Print(writer);
        writer.CloseAll();
        return writer.ToString();
    }

    private static void Print(SourceWriter writer, ConditionPrinter printer, FilterModel filter)
    {
        var subject = filter.Subject switch
        {
            FilterSubject.Request => "global::Grapnel.Request request",
            FilterSubject.Document => "global::Grapnel.Document document",
            _ => filter.PayloadType + " payload",
        };
        var lines = printer.Lines(filter.Condition);
        var isShort = lines.Sum(static line => line.Length + 1) <= LongestLine;

        // Line breaks of every kind are escaped in the text of a filter.
        writer.Line("// " + filter.Text);
        writer.Open($"public static bool {filter.Name}({subject})");
        if (filter.PayloadType.EndsWith("?", StringComparison.Ordinal))
        {
            writer.Line("if (payload is null) return false;");
        }

        foreach (var local in filter.Locals)
        {
            writer.Line(printer.Statement(local));
        }

        if (isShort)
        {
            writer.Line($"return {string.Join(" ", lines)};");
        }
        else
        {
            writer.Line("return " + lines[0] + (lines.Count == 1 ? ";" : ""));
            for (var i = 1; i < lines.Count; i++)
            {
                writer.Indented(lines[i] + (i == lines.Count - 1 ? ";" : ""));
            }
        }

        writer.Close();
        writer.Line();
    }
}
