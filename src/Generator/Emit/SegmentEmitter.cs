using Grapnel.Generator.Model;

namespace Grapnel.Generator.Emit;

/// <summary>Prints the pipes of the assembly on one event: the calls one after the other.</summary>
internal static class SegmentEmitter
{
    private const string NoPayload = "global::System.ValueTuple";

    public static void PrintRegistration(SourceWriter writer, SegmentModel segment, int number)
    {
        var rows = string.Concat(segment.Rows.Select(static row => $", ({Printed.Number(row.Plugin)}, {Printed.Number(row.Pipe)})"));
        var create = HasInstances(segment) ? $"static plugins => new Pipes{Printed.Number(number)}(plugins)" : $"static _ => new Pipes{Printed.Number(number)}()";
        writer.Line($"module.Pipes<{Payload(segment)}>({Printed.Quote(segment.EventName)}, {create}{rows});");
    }

    public static void Print(SourceWriter writer, SegmentModel segment, int number)
    {
        var payload = Payload(segment);
        var parameters = HasInstances(segment) ? $"({Printed.Services}PluginInstances plugins)" : "";
        writer.Line();
        writer.Open($"private sealed class Pipes{Printed.Number(number)}{parameters} : {Printed.Services}PipeSegment<{payload}>");
        foreach (var (plugin, type) in segment.Rows.Where(static row => !row.Call.IsStatic).Select(static row => (row.Plugin, row.Type)).Distinct())
        {
            writer.Line($"private readonly {type} _p{Printed.Number(plugin)} = plugins.Get<{type}>({Printed.Number(plugin)});");
        }

        writer.Open($"public override {payload} Run({payload} payload, int from, int to, ref {Printed.Services}PipeCall<{payload}> call)");
        writer.Open("switch (from)");
        for (var i = 0; i < segment.Rows.Count; i++)
        {
            PrintRow(writer, segment, i);
        }

        writer.Line("default:");
        writer.Indented("return payload;");
        writer.Close();
        writer.Close();
        for (var i = 0; i < segment.Rows.Count; i++)
        {
            if (segment.Rows[i].Filter?.WithDocument is not null)
            {
                DocumentRowEmitter.PrintMethod(writer, segment.Rows[i], i);
            }
        }

        writer.Close();
    }

    private static void PrintRow(SourceWriter writer, SegmentModel segment, int i)
    {
        var row = segment.Rows[i];
        var (here, next) = (Printed.Number(i), Printed.Number(i + 1));
        writer.Line($"case {here}:");
        writer.Indented($"call.Row = {here};");
        if (row.Filter is null)
        {
            writer.Indented(Call(row));
        }
        else
        {
            PrintFiltered(writer, row, row.Filter, i);
        }

        if (i + 1 < segment.Rows.Count)
        {
            writer.Indented($"if (call.Leave(payload, {next}, to)) return payload;");
            writer.Indented($"goto case {next};");
        }
        else
        {
            writer.Indented("return call.End(payload);");
        }
    }

    private static string Call(SegmentRowModel row)
    {
        var call = CallPrinter.Print(row.Call, Target(row), "payload");
        return row.Call.Result switch
        {
            CallResult.Void => call + ";",
            CallResult.Value => $"payload = {call};",
            _ => $"payload = call.Await({call});",
        };
    }

    private static void PrintFiltered(SourceWriter writer, SegmentRowModel row, SegmentFilterModel filter, int i)
    {
        var conditions = new List<string>();
        if (filter.WithRequest is { } withRequest)
        {
            var request = "request" + Printed.Number(i);
            conditions.Add(filter.IsRequest
                ? $"{FilterEmitter.Predicate(withRequest)}(payload)"
                : $"call.Request(payload) is {{ }} {request} && {FilterEmitter.Predicate(withRequest)}({request})");
        }

        if (filter.With is { } with)
        {
            conditions.Add($"{FilterEmitter.Predicate(with)}(payload!)");
        }

        if (filter.WithDocument is { } withDocument)
        {
            writer.Indented(DocumentRowEmitter.Declaration(withDocument, i));
            conditions.Add(DocumentRowEmitter.Condition(i));
        }

        writer.Indented($"if ({string.Join(" && ", conditions)}) {(filter.WithDocument is null ? Call(row) : DocumentRowEmitter.Call(row, i))}");
        writer.Indented("else call.PassOver();");
    }

    /// <summary>What a row's method is called on.</summary>
    public static string Target(SegmentRowModel row) => row.Call.IsStatic ? row.Type : "_p" + Printed.Number(row.Plugin);

    private static bool HasInstances(SegmentModel segment) => segment.Rows.Any(static row => !row.Call.IsStatic);

    private static string Payload(SegmentModel segment) => segment.Payload.Length == 0 ? NoPayload : segment.Payload;
}
