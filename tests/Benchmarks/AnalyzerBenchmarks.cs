using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Grapnel.Benchmarks;

/// <summary>What all analyzers add to a build: files are parsed, the generator runs, everything is checked and written; without and with them.</summary>
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
        _texts = PluginSources.Texts(Handlers);
        _before = Generated();
        _before.GetDiagnostics();
    }

    [GlobalCleanup]
    public void Forget() => GC.KeepAlive(_before);

    [Benchmark(Baseline = true, Description = "build without analyzers")]
    public bool Without() => Generated().Emit(Stream.Null).Success;

    [Benchmark(Description = "build with analyzers")]
    public Task<bool> With() => Analyzed(PluginSources.Analyzers);

    // What it costs that analyzers are asked at all, whatever they do.
    [Benchmark(Description = "build with an analyzer that does nothing")]
    public Task<bool> WithNothing() => Analyzed([new IdleAnalyzer()]);

    private Compilation Generated()
    {
        PluginSources.Driver().RunGeneratorsAndUpdateCompilation(PluginSources.Compile(PluginSources.Trees(_texts)), out var generated, out _);
        return generated;
    }

    private async Task<bool> Analyzed(ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var analysis = Generated().WithAnalyzers(analyzers, new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), onAnalyzerException: static (exception, _, _) => throw exception, concurrentAnalysis: false, logAnalyzerExecutionTime: false));
        await analysis.GetAnalyzerDiagnosticsAsync();
        return analysis.Compilation.Emit(Stream.Null).Success;
    }
}
