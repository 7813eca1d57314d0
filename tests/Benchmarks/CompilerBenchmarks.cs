using System.Diagnostics;
using BenchmarkDotNet.Attributes;

namespace Grapnel.Benchmarks;

/// <summary>
/// What all analyzers add to a build by the SDK's own compiler and its server, the generator running in both. Only the compiler analyzes
/// while it compiles: with what Roslyn has for others, analysis and writing would each bind all bodies.
/// </summary>
public class CompilerShare
{
    private string _directory = "";
    private string _arguments = "";

    [Params(100, 1000, 5000)]
    public int Handlers { get; set; }

    [GlobalSetup]
    public void Write()
    {
        _directory = Directory.CreateTempSubdirectory("grapnel-compiler-").FullName;
        var files = PluginSources.Texts(Handlers).Select((text, i) => (Path: Path.Combine(_directory, $"File{i}.cs"), Text: text)).ToList();
        files.ForEach(static file => File.WriteAllText(file.Path, file.Text));
        File.WriteAllLines(
            Path.Combine(_directory, "all.rsp"),
            [
                "/nologo /nostdlib+ /langversion:13 /nullable:enable /target:library",
                $"/out:\"{Path.Combine(_directory, "Shop.dll")}\"",
                $"/analyzer:\"{typeof(Generator.PluginGenerator).Assembly.Location}\"",
                .. PluginSources.ReferencePaths.Select(static path => $"/reference:\"{path}\""),
                .. files.Select(static file => $"\"{file.Path}\""),
            ]);
        _arguments = $"exec \"{Compiler()}\" -shared -noconfig \"@{Path.Combine(_directory, "all.rsp")}\"";

        if (!Run(" /skipanalyzers- /reportanalyzer").Contains("Grapnel.Generator.Analyzers.HandlerAnalyzer", StringComparison.Ordinal)
            || Run(" /skipanalyzers+ /reportanalyzer").Contains("Grapnel.Generator.Analyzers.HandlerAnalyzer", StringComparison.Ordinal))
        {
            throw new InvalidOperationException("The analyzers run where they should not, or do not where they should.");
        }

        // The server compiles its own code, too, and until then takes several times as long.
        var start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(30))
        {
            Without();
            With();
        }
    }

    [GlobalCleanup]
    public void Delete() => Directory.Delete(_directory, recursive: true);

    [Benchmark(Baseline = true, Description = "csc without analyzers")]
    public void Without() => Run(" /skipanalyzers+");

    [Benchmark(Description = "csc with analyzers")]
    public void With() => Run(" /skipanalyzers-");

    private static string Compiler()
    {
        var root = new FileInfo(typeof(object).Assembly.Location).Directory!.Parent!.Parent!.Parent!;
        return Directory.GetFiles(Path.Combine(root.FullName, "sdk"), "csc.dll", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Last();
    }

    private string Run(string further)
    {
        using var compiler = Process.Start(new ProcessStartInfo("dotnet", _arguments + further) { RedirectStandardOutput = true })!;
        var output = compiler.StandardOutput.ReadToEnd();
        compiler.WaitForExit();
        if (compiler.ExitCode != 0)
        {
            throw new InvalidOperationException($"The compiler ended with {compiler.ExitCode}: {output}");
        }

        return output;
    }
}
