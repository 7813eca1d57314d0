using Grapnel.Generator.Model;

namespace Grapnel.Generator.Emit;

/// <summary>Prints a pipe that is called once per document: what the segment does, and the method with the loop.</summary>
internal static class DocumentRowEmitter
{
    private const string Documents = "global::Grapnel.Document[]";
    private const string Run = Printed.Services + "DocumentRun";

    public static string Declaration(string predicate, int row) => $"var {Local(row)} = new {Run}(payload, {FilterEmitter.Predicate(predicate)}, call.Token);";

    /// <summary>Whether a document matches.</summary>
    public static string Condition(int row) => Local(row) + ".Next()";

    public static string Call(SegmentRowModel row, int i)
    {
        var arguments = string.Concat(Arguments(row.Call).Select(static argument => ", " + CallPrinter.Print(argument, "")));
        return IsAsync(row.Call)
            ? $"payload = call.Await({Method(i)}({Local(i)}{arguments}));"
            : $"payload = {Method(i)}(ref {Local(i)}{arguments});";
    }

    public static void PrintMethod(SourceWriter writer, SegmentRowModel row, int i)
    {
        // What does not differ from document to document is asked for once, before the first; so a loop that waits needs no call.
        var arguments = Arguments(row.Call);
        var parameters = string.Concat(arguments.Select(static (argument, place) => $", {TypeOf(argument)} {Parameter(place)}"));
        var names = new Queue<string>(arguments.Select(static (_, place) => Parameter(place)));
        var values = string.Join(", ", row.Call.Arguments.Select(argument =>
            argument.Source == ArgumentSource.First ? CallPrinter.Print(argument, "run.Current") : names.Dequeue()));
        var call = $"{SegmentEmitter.Target(row)}.{row.Call.Method}({values})";
        writer.Line();
        writer.Open(IsAsync(row.Call)
            ? $"private async {Printed.ValueTask}<{Documents}> {Method(i)}({Run} run{parameters})"
            : $"private {Documents} {Method(i)}(ref {Run} run{parameters})");
        writer.Line("do");
        writer.Indented(row.Call.Result switch
        {
            CallResult.Task => $"run.Put(await {Printed.Services}HandlerTask.Of({call}).ConfigureAwait(false));",
            CallResult.ValueTask => $"run.Put(await {call}.ConfigureAwait(false));",
            _ => $"run.Put({call});",
        });
        writer.Line("while (run.Next());");
        writer.Line("return run.Result;");
        writer.Close();
    }

    private static List<ArgumentModel> Arguments(CallModel call) => [.. call.Arguments.Where(static argument => argument.Source != ArgumentSource.First)];

    private static string TypeOf(ArgumentModel argument) => argument.Source switch
    {
        ArgumentSource.Token => "global::System.Threading.CancellationToken",
        _ => argument.Type,
    };

    private static bool IsAsync(CallModel call) => call.Result is CallResult.Task or CallResult.ValueTask;

    private static string Local(int row) => "run" + Printed.Number(row);

    private static string Method(int row) => "Row" + Printed.Number(row);

    private static string Parameter(int place) => "a" + Printed.Number(place);
}
