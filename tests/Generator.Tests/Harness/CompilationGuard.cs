using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Grapnel.Generator.Tests.Harness;

/// <summary>The generator neither throws nor reports, and what it writes compiles without a warning.</summary>
internal static class CompilationGuard
{
    public const string Name = "compiles clean";

    public static void Check(
        GeneratorRunResult result,
        ImmutableArray<Diagnostic> reported,
        Compilation source,
        Compilation output,
        HarnessOptions options)
    {
        if (result.Exception is { } exception)
            throw new HarnessException(Name, $"the generator threw: {exception}");
        HarnessException.ThrowIfAny(Name, reported.Concat(result.Diagnostics).Select(d => $"the generator reported {d}"));

        var written = source.SyntaxTrees.ToHashSet();
        var found = output.GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Warning && !IsUsersMissingComment(d, written)).ToList();
        var expected = options.ExpectedCompilerIds;
        HarnessException.ThrowIfAny(Name, found.Where(d => !expected.Contains(d.Id)).Select(d => Describe(d, output)));
        HarnessException.ThrowIfAny(Name, expected.Except(found.Select(d => d.Id)).Select(id => $"{id} was expected and did not occur"));
    }

    private static bool IsUsersMissingComment(Diagnostic diagnostic, HashSet<SyntaxTree> written) =>
        diagnostic.Id == "CS1591" && diagnostic.Location.SourceTree is { } tree && written.Contains(tree);

    private static string Describe(Diagnostic diagnostic, Compilation output)
    {
        var line = diagnostic.Location.SourceTree?.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line].ToString();
        var generated = diagnostic.Location.SourceTree is { } tree && tree.FilePath.EndsWith(".g.cs", StringComparison.Ordinal) && output.SyntaxTrees.Contains(tree);
        return $"{diagnostic}\n    {line?.Trim()}" + (generated ? $"\n{diagnostic.Location.SourceTree}" : "");
    }
}
