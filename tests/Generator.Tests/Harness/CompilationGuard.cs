using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Grapnel.Generator.Tests.Harness;

/// <summary>The generator neither throws nor reports, and what it writes compiles without a warning.</summary>
internal static class CompilationGuard
{
    public const string Name = "compiles clean";

    /// <summary>The line by which generated code is silent whatever happens; the guard looks at what it would say without.</summary>
    private const string Silence = "#pragma warning disable\n";

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
        var found = Outspoken(output, written).GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Warning && !IsUsersMissingComment(d, written)).ToList();
        List<string> expected = [.. options.ExpectedCompilerIds, .. options.ExpectedOtherIds];
        var unexpected = found.Where(d => !expected.Contains(d.Id)).ToList();
        HarnessException.ThrowIfAny(Name, unexpected.Select(Describe).Concat(Generated(unexpected, written)));
        HarnessException.ThrowIfAny(Name, expected.Except(found.Select(d => d.Id)).Select(id => $"{id} was expected and did not occur"));
    }

    private static Compilation Outspoken(Compilation output, HashSet<SyntaxTree> written)
    {
        foreach (var tree in output.SyntaxTrees.Where(tree => !written.Contains(tree)))
        {
            var text = tree.ToString();
            if (text.Contains(Silence, StringComparison.Ordinal))
                output = output.ReplaceSyntaxTree(tree, tree.WithChangedText(Microsoft.CodeAnalysis.Text.SourceText.From(text.Replace(Silence, "\n", StringComparison.Ordinal), System.Text.Encoding.UTF8)));
        }

        return output;
    }

    private static bool IsUsersMissingComment(Diagnostic diagnostic, HashSet<SyntaxTree> written) =>
        diagnostic.Id == "CS1591" && diagnostic.Location.SourceTree is { } tree && written.Contains(tree);

    private static string Describe(Diagnostic diagnostic)
    {
        var line = diagnostic.Location.SourceTree?.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line].ToString();
        return $"{diagnostic}\n    {line?.Trim()}";
    }

    /// <summary>The first generated file that something is wrong in, whole.</summary>
    private static IEnumerable<string> Generated(IEnumerable<Diagnostic> diagnostics, HashSet<SyntaxTree> written) =>
        diagnostics.Select(d => d.Location.SourceTree).OfType<SyntaxTree>().Where(tree => !written.Contains(tree)).Select(tree => tree.ToString()).Take(1);
}
