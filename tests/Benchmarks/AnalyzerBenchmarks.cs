using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Grapnel.Benchmarks;

/// <summary>What all analyzers add to a build: the compiler's diagnostics of the project with its generated files, from parsing on, without and with them.</summary>
public class AnalyzerShare
{
    private string[] _texts = [];
    private Compilation? _before;

    [Params(100, 1000, 5000)]
    public int Handlers { get; set; }

    // As for the generator: symbols of references are there already, for both.
    [GlobalSetup]
    public void Write()
    {
        var texts = PluginSources.Texts(Handlers);
        PluginSources.Driver().RunGeneratorsAndUpdateCompilation(PluginSources.Compile(PluginSources.Trees(texts)), out _before, out _);
        _texts = [.. _before.SyntaxTrees.Select(static tree => tree.ToString())];
        _before.GetDiagnostics();
    }

    [GlobalCleanup]
    public void Forget() => GC.KeepAlive(_before);

    [Benchmark(Baseline = true, Description = "build without analyzers")]
    public int Without() => PluginSources.Compile(PluginSources.Trees(_texts)).GetDiagnostics().Length;

    [Benchmark(Description = "build with analyzers")]
    public async Task<int> With() => (await Analyzed(PluginSources.Analyzers).GetAllDiagnosticsAsync()).Length;

    // What it costs that analyzers are asked at all, whatever they do.
    [Benchmark(Description = "build with an analyzer that does nothing")]
    public async Task<int> WithNothing() => (await Analyzed([new IdleAnalyzer()]).GetAllDiagnosticsAsync()).Length;

    private CompilationWithAnalyzers Analyzed(ImmutableArray<DiagnosticAnalyzer> analyzers) =>
        PluginSources.Compile(PluginSources.Trees(_texts)).WithAnalyzers(analyzers, new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), onAnalyzerException: static (exception, _, _) => throw exception, concurrentAnalysis: false, logAnalyzerExecutionTime: false));
}
