using Grapnel.Generator.Tests.Docs;
using Grapnel.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Grapnel.Generator.Tests.Robustness;

/// <summary>A valid project whose files are broken one at a time.</summary>
internal sealed class FuzzProject
{
    private readonly HarnessOptions _options;

    private FuzzProject(string name, int breakable, params string[] sources)
        : this(name, breakable, HarnessOptions.Default, sources)
    {
    }

    private FuzzProject(string name, int breakable, HarnessOptions options, params string[] sources)
    {
        Name = name;
        Breakable = breakable;
        _options = options;
        Compilation = GeneratorHarness.CreateCompilation(sources, options);
    }

    public static IReadOnlyList<FuzzProject> All { get; } =
    [
        new("shop", 2, FuzzSources.Events, FuzzSources.Plugins),
        new("desk", 1, FuzzSources.Payloads),
        new("one assembly", 3, FuzzSources.Events, FuzzSources.Plugins, FuzzSources.Payloads),
        new("office", 3, new HarnessOptions { Kind = OutputKind.ConsoleApplication }, HostSources.Events, HostSources.Plugins, HostSources.Host),
        Quickstart(),
    ];

    /// <summary>What the page of a rule shows as its violation and as its repair: between them, the neighbourhood of every rule.</summary>
    public static IReadOnlyList<FuzzProject> Pages { get; } =
        [.. DiagnosticsDocsTests.Pages.SelectMany(static page => new[] { Page(page.Data, "Violation"), Page(page.Data, "Fixed") })];

    public string Name { get; }

    /// <summary>How many of its files, from the first on, are broken.</summary>
    public int Breakable { get; }

    public CSharpCompilation Compilation { get; }

    /// <summary>The files that are broken.</summary>
    public IEnumerable<string> BreakableTexts => Compilation.SyntaxTrees.Take(Breakable).Select(static tree => tree.ToString());

    /// <summary>The project with one file broken as the seed says.</summary>
    public CSharpCompilation Broken(int seed) => With(seed % Breakable, new Mutator(seed).Break(Compilation.SyntaxTrees[seed % Breakable].ToString()));

    /// <summary>The project with another text in one of its files.</summary>
    public CSharpCompilation With(int file, string text)
    {
        var tree = Compilation.SyntaxTrees[file];
        return Compilation.ReplaceSyntaxTree(tree, GeneratorHarness.Tree(text, tree.FilePath, GeneratorHarness.ParseOptions(_options)));
    }

    private static FuzzProject Page(string id, string section)
    {
        var (source, options) = DiagnosticsDocsTests.Code(id, section);
        return new FuzzProject($"{id} {section}", 1, options, source, DiagnosticsDocsTests.GlobalUsing);
    }

    private static FuzzProject Quickstart()
    {
        var root = Repository.PathTo("samples", "Quickstart");
        var breakable = Directory.GetFiles(Path.Combine(root, "Plugins"), "*.cs").Append(Path.Combine(root, "QuakeEvents.cs")).Order(StringComparer.Ordinal).ToList();
        var others = Directory.GetFiles(root, "*.cs").Except(breakable).Where(path => Path.GetFileName(path) != "Program.cs").Order(StringComparer.Ordinal);
        return new FuzzProject("samples/Quickstart", breakable.Count, [.. breakable.Concat(others).Select(File.ReadAllText)]);
    }
}
