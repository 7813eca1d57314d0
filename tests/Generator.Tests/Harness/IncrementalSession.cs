using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Grapnel.Generator.Tests.Harness;

/// <summary>
/// One driver that lives through edits, as in an editor. After each edit it says which files were printed anew,
/// and checks that all files are what a fresh driver gives.
/// </summary>
internal sealed class IncrementalSession
{
    private readonly HarnessOptions _options = HarnessOptions.Default;
    private CSharpCompilation _compilation;
    private GeneratorDriver _driver;

    public IncrementalSession(params string[] sources)
    {
        _compilation = GeneratorHarness.CreateCompilation(sources, _options);
        _driver = GeneratorHarness.NewDriver(Parts.NewGenerator(), _compilation).RunGenerators(_compilation);
        Check();
    }

    public IReadOnlyDictionary<string, GeneratedSourceResult> Files => Result.GeneratedSources.ToDictionary(file => file.HintName);

    private GeneratorRunResult Result => _driver.GetRunResult().Results.Single();

    /// <summary>Replaces text in one file.</summary>
    public IReadOnlyList<string> Edit(int file, string old, string @new)
    {
        var tree = _compilation.SyntaxTrees[file];
        var text = tree.ToString();
        text.ShouldContain(old);
        return Apply(_compilation.ReplaceSyntaxTree(tree, Tree(text.Replace(old, @new, StringComparison.Ordinal), tree.FilePath)));
    }

    /// <summary>Replaces the whole text of one file.</summary>
    public IReadOnlyList<string> Replace(int file, string text)
    {
        var tree = _compilation.SyntaxTrees[file];
        return Apply(_compilation.ReplaceSyntaxTree(tree, Tree(text, tree.FilePath)));
    }

    public IReadOnlyList<string> AddFile(string text) => Apply(_compilation.AddSyntaxTrees(Tree(text, $"Added{_compilation.SyntaxTrees.Length}.cs")));

    public IReadOnlyList<string> AddReference(GeneratorRun library) => Apply(_compilation.AddReferences(library.Reference));

    public IReadOnlyList<string> RemoveFile(int file) => Apply(_compilation.RemoveSyntaxTrees(_compilation.SyntaxTrees[file]));

    private static SyntaxTree Tree(string text, string path) =>
        GeneratorHarness.Tree(text, path, GeneratorHarness.ParseOptions(HarnessOptions.Default));

    /// <summary>The short names of the files printed anew: a cached output keeps its very text object.</summary>
    private List<string> Apply(CSharpCompilation next)
    {
        var before = Files;
        _compilation = next;
        _driver = _driver.RunGenerators(next);
        Check();
        return [.. from file in Files.Values
                   where !before.TryGetValue(file.HintName, out var old) || !ReferenceEquals(old.SourceText, file.SourceText)
                   select file.HintName into name
                   orderby name
                   select name];
    }

    private void Check()
    {
        if (Result.Exception is { } exception)
            throw new HarnessException(CompilationGuard.Name, $"the generator threw: {exception}");
        var fresh = GeneratorHarness.NewDriver(Parts.NewGenerator(), _compilation).RunGenerators(_compilation).GetRunResult().Results.Single();
        Texts(Result).ShouldBe(Texts(fresh), "after edits the output differs from that of a fresh driver");
    }

    private static IEnumerable<(string, string)> Texts(GeneratorRunResult result) =>
        result.GeneratedSources.Select(file => (file.HintName, file.SourceText.ToString())).Order();
}
