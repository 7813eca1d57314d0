using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Grapnel.Generator.Tests.Harness;

/// <summary>What one run of the generator gave; every guard has passed.</summary>
internal sealed class GeneratorRun(
    HarnessOptions options,
    CSharpCompilation source,
    Compilation output,
    GeneratorRunResult result,
    ImmutableArray<Diagnostic> diagnostics)
{
    private byte[]? _image;

    public CSharpCompilation Source { get; } = source;

    public Compilation Output { get; } = output;

    /// <summary>The generated files by hint name.</summary>
    public IReadOnlyDictionary<string, string> Files { get; } =
        result.GeneratedSources.ToDictionary(file => file.HintName, file => file.SourceText.ToString());

    /// <summary>What the analyzers said, in the order of the source.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; } = diagnostics;

    /// <summary>The compiled assembly as a reference of another compilation.</summary>
    public MetadataReference Reference => field ??= MetadataReference.CreateFromImage(Image);

    /// <summary>The compiled assembly.</summary>
    public byte[] Image => _image ??= EmitImage();

    /// <summary>The one file whose hint name ends so.</summary>
    public string File(string ending) => Files.Single(file => file.Key.EndsWith(ending, StringComparison.Ordinal)).Value;

    public bool HasFile(string ending) => Files.Keys.Any(name => name.EndsWith(ending, StringComparison.Ordinal));

    /// <summary>Loads the assembly, with those it was compiled against, into a context of its own.</summary>
    public Assembly Emit()
    {
        var all = new Dictionary<string, GeneratorRun>();
        Collect(this);

        // Not collectible: nobody holds the context, and one that is collected resolves no reference any more.
        var context = new AssemblyLoadContext(options.AssemblyName);
        context.Resolving += (loader, name) => all.TryGetValue(name.Name!, out var run) ? loader.LoadFromStream(new MemoryStream(run.Image)) : null;
        return context.LoadFromStream(new MemoryStream(Image));

        void Collect(GeneratorRun run)
        {
            all[run.Source.AssemblyName!] = run;
            foreach (var reference in run.Options.References)
                Collect(reference);
        }
    }

    private HarnessOptions Options => options;

    private byte[] EmitImage()
    {
        var stream = new MemoryStream();
        var emitted = Output.Emit(stream);
        HarnessException.ThrowIfAny("emit", emitted.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.ToString()));
        return stream.ToArray();
    }
}
