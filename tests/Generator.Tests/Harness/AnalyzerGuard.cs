using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Grapnel.Generator.Tests.Harness;

/// <summary>Analyzers never throw and give one answer: with and without generated code, while typing (tree by tree) and on build.</summary>
internal static class AnalyzerGuard
{
    public const string Name = "one answer";

    public static ImmutableArray<Diagnostic> Check(ImmutableArray<DiagnosticAnalyzer> analyzers, Compilation source, Compilation output)
    {
        if (analyzers.IsEmpty)
            return [];
        var without = Run(analyzers, source);
        var with = Run(analyzers, output);
        HarnessException.ThrowIfAny(Name, Differences(without, with).Select(text => "with and without generated code differ: " + text));
        HarnessException.ThrowIfAny(Name, with.Where(d => !IsIn(source, d) && !IsNowhere(d)).Select(d => $"not at a place in the user's code: {d}"));
        HarnessException.ThrowIfAny(Name, Differences(without.Where(d => !IsOnBuildOnly(d)), Live(analyzers, source)).Select(text => "live analysis differs from the build: " + text));
        return without;
    }

    /// <summary>What all analyzers say about a compilation, sorted; an exception in one of them fails.</summary>
    public static ImmutableArray<Diagnostic> Run(ImmutableArray<DiagnosticAnalyzer> analyzers, Compilation compilation)
    {
        var (with, exceptions) = Start(analyzers, compilation);
        var all = with.GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();
        ThrowIfAny(exceptions);
        return Sort(all);
    }

    private static ImmutableArray<Diagnostic> Live(ImmutableArray<DiagnosticAnalyzer> analyzers, Compilation compilation)
    {
        var (with, exceptions) = Start(analyzers, compilation);
        var all = compilation.SyntaxTrees.SelectMany(tree => with
            .GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(tree), filterSpan: null, CancellationToken.None).GetAwaiter().GetResult()
            .AddRange(with.GetAnalyzerSyntaxDiagnosticsAsync(tree, CancellationToken.None).GetAwaiter().GetResult()));
        var sorted = Sort(all.Where(d => !IsOnBuildOnly(d)));
        ThrowIfAny(exceptions);
        return sorted;
    }

    private static (CompilationWithAnalyzers With, ConcurrentQueue<Exception> Exceptions) Start(ImmutableArray<DiagnosticAnalyzer> analyzers, Compilation compilation)
    {
        var exceptions = new ConcurrentQueue<Exception>();
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]),
            onAnalyzerException: (exception, _, _) => exceptions.Enqueue(exception),
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false,
            reportSuppressedDiagnostics: true);
        return (compilation.WithAnalyzers(analyzers, options), exceptions);
    }

    private static void ThrowIfAny(ConcurrentQueue<Exception> exceptions) =>
        HarnessException.ThrowIfAny(Name, exceptions.Select(exception => $"an analyzer threw: {exception}"));

    private static bool IsOnBuildOnly(Diagnostic diagnostic) => diagnostic.Descriptor.CustomTags.Contains(WellKnownDiagnosticTags.CompilationEnd);

    // What is wrong between two references has no place in the user's code; it is said on build.
    private static bool IsNowhere(Diagnostic diagnostic) => diagnostic.Location == Location.None && IsOnBuildOnly(diagnostic);

    private static bool IsIn(Compilation source, Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree is { } tree && source.ContainsSyntaxTree(tree);

    private static ImmutableArray<Diagnostic> Sort(IEnumerable<Diagnostic> diagnostics) =>
        [.. diagnostics
            .OrderBy(d => d.Location.SourceTree?.FilePath, StringComparer.Ordinal)
            .ThenBy(d => d.Location.SourceSpan.Start)
            .ThenBy(d => d.Location.SourceSpan.Length)
            .ThenBy(d => d.Id, StringComparer.Ordinal)
            .ThenBy(d => d.ToString(), StringComparer.Ordinal)];

    private static IEnumerable<string> Differences(IEnumerable<Diagnostic> left, IEnumerable<Diagnostic> right)
    {
        var a = left.Select(Text).ToList();
        var b = right.Select(Text).ToList();
        return a.SequenceEqual(b)
            ? []
            : [$"\n  first: {string.Join("\n         ", a)}\n  second: {string.Join("\n          ", b)}"];

        static string Text(Diagnostic d) => $"{d} [{string.Join(", ", d.AdditionalLocations)}] {string.Join(";", d.Properties.OrderBy(p => p.Key, StringComparer.Ordinal))}";
    }
}
