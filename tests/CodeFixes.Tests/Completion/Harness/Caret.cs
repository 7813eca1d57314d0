using System.Text.Json;

namespace Grapnel.CodeFixes.Tests.Completion.Harness;

/// <summary>Sources with a caret, written ¦, in a project that references Grapnel and its analyzers as they were built.</summary>
internal static class Caret
{
    private const char Mark = '¦';

    private static readonly string[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(static path =>
            Path.GetDirectoryName(path) == Path.GetDirectoryName(typeof(object).Assembly.Location) || Path.GetFileName(path) is "Grapnel.dll" or "Grapnel.Attributes.dll"),
    ];

    private static readonly string[] Analyzers = [.. new[] { "Grapnel.Generator.dll", "Grapnel.CodeFixes.dll" }.Select(static file => Path.Combine(AppContext.BaseDirectory, file))];

    /// <summary>What is offered at the caret.</summary>
    public static Task<CompletionAnswer> AskAsync(string marked) => AskAsync(marked, static request => request);

    /// <summary>What is offered when the character before the caret has just been typed.</summary>
    public static Task<CompletionAnswer> TypeAsync(string marked) => AskAsync(marked, static request => request with { Typed = request.Source[request.Caret - 1] });

    /// <summary>The source after an item was taken, from the line of the caret.</summary>
    public static async Task<string?> TakeAsync(string marked, string item) => (await AskAsync(marked, request => request with { Take = item })).Result;

    /// <summary>What is told of an item.</summary>
    public static async Task<string?> DescribeAsync(string marked, string item) => (await AskAsync(marked, request => request with { Describe = item })).Description;

    private static async Task<CompletionAnswer> AskAsync(string marked, Func<CompletionRequest, CompletionRequest> with)
    {
        var caret = marked.IndexOf(Mark, StringComparison.Ordinal);
        var request = new CompletionRequest(marked.Remove(caret, 1), caret, Analyzers, References);
        return JsonSerializer.Deserialize<CompletionAnswer>(await SdkRoslyn.CompleteAsync(JsonSerializer.Serialize(with(request))))!;
    }
}
