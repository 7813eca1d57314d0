using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Grapnel.Benchmarks;

/// <summary>The generator from nothing, against compiling the same files without it, parsing included: nothing is known of a file when it starts.</summary>
public class GeneratorCold
{
    private string[] _texts = [];
    private SyntaxTree[] _trees = [];
    private CSharpCompilation? _before;

    [Params(100, 1000, 5000)]
    public int Handlers { get; set; }

    // Symbols of references live as long as one compilation that has them: whoever comes first after a collection pays for them. As in an
    // editor or compiler server, there is one all the time, for both.
    [GlobalSetup]
    public void Write()
    {
        _texts = PluginSources.Texts(Handlers);
        _before = PluginSources.Compile(PluginSources.Trees(_texts));
        _before.GetDiagnostics();
    }

    [GlobalCleanup]
    public void Forget() => GC.KeepAlive(_before);

    // The compiler parses in any case; what the generator remembers of a tree must not be there yet.
    [IterationSetup]
    public void Parse() => _trees = PluginSources.Trees(_texts);

    [Benchmark(Baseline = true, Description = "compile without the generator")]
    public bool Compile() => PluginSources.Compile(PluginSources.Trees(_texts)).Emit(Stream.Null).Success;

    [Benchmark(Description = "generator from nothing")]
    public int Generate() => PluginSources.Driver().RunGenerators(PluginSources.Compile(_trees)).GetRunResult().GeneratedTrees.Length;
}

/// <summary>The generator after a method body was edited in a file without plugins, against the compiler's own diagnostics after that edit.</summary>
public class GeneratorEdit : GeneratorAfterEdit
{
    protected override SyntaxTree Start(SyntaxTree[] trees) => trees[^1];

    protected override SyntaxTree Next(int edit) => PluginSources.Unrelated(edit);
}

/// <summary>The generator after another order was written in one plugin's attribute: all is read again, and that plugin and the table are printed.</summary>
public class GeneratorAttributeEdit : GeneratorAfterEdit
{
    protected override SyntaxTree Start(SyntaxTree[] trees) => trees[0];

    protected override SyntaxTree Next(int edit) => PluginSources.FirstPlugin(Handlers / Math.Min(500, Handlers / 2), edit);
}

/// <summary>One file is edited again and again; the driver lives on, as in an editor.</summary>
public abstract class GeneratorAfterEdit
{
    private CSharpCompilation _compilation = null!;
    private SyntaxTree _current = null!;
    private GeneratorDriver _driver = null!;
    private int _edit;

    [Params(100, 1000, 5000)]
    public int Handlers { get; set; }

    [GlobalSetup]
    public void Parse()
    {
        var trees = PluginSources.Trees(PluginSources.Texts(Handlers));
        _current = Start(trees);
        _compilation = PluginSources.Compile(trees);
        _driver = PluginSources.Driver().RunGenerators(_compilation);
    }

    [Benchmark(Baseline = true, Description = "the compiler's diagnostics after the edit")]
    public int Diagnose() => Edit().GetDiagnostics().Length;

    [Benchmark(Description = "generator after the edit")]
    public GeneratorDriver Generate() => _driver = _driver.RunGenerators(Edit());

    /// <summary>The file that is edited.</summary>
    protected abstract SyntaxTree Start(SyntaxTree[] trees);

    /// <summary>That file after one more edit.</summary>
    protected abstract SyntaxTree Next(int edit);

    private CSharpCompilation Edit()
    {
        var next = Next(++_edit);
        _compilation = _compilation.ReplaceSyntaxTree(_current, next);
        _current = next;
        return _compilation;
    }
}
