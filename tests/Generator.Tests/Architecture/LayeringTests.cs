using Grapnel.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grapnel.Generator.Tests.Architecture;

/// <summary>
/// The "may use" table of the generator's folders: Reading → Rules → Lowering → Model → Emit, the analyzers beside it, and the filter
/// language below, which is source shared with the runtime.
/// </summary>
public class LayeringTests
{
    private const string Filters = "Filters";

    private static readonly Dictionary<string, string[]> MayUse = new()
    {
        ["Filters"] = [],
        ["Reading"] = ["Filters", "Model/ImmutableEquatableArray"],
        ["Bodies"] = ["Reading"],
        ["Rules"] = ["Filters", "Reading", "Bodies", "Model/ImmutableEquatableArray"],
        ["Lowering"] = ["Filters", "Reading", "Rules", "Model"],
        ["Model"] = [],
        ["Emit"] = ["Model"],
        ["Analyzers"] = ["Reading", "Bodies", "Rules", "Model/ImmutableEquatableArray"],
    };

    /// <summary>Roslyn is for those who read source and those who report on it; printing needs its words for keywords and literals.</summary>
    private static readonly Dictionary<string, string[]> MayUseOfRoslyn = new()
    {
        ["Reading"] = ["*"],
        ["Bodies"] = ["*"],
        ["Analyzers"] = ["*"],
        ["Rules"] = ["DiagnosticDescriptor", "DiagnosticSeverity", "WellKnownDiagnosticTags", "LocalizableString"],
        ["Filters"] = [],
        ["Lowering"] = [],
        ["Model"] = [],
        ["Emit"] = ["SyntaxFacts", "SyntaxKind", "SymbolDisplay", "SourceText"],
    };

    private static readonly Lazy<CSharpCompilation> Generator = new(Parse);

    public static TheoryData<string> Folders => [.. MayUse.Keys];

    [Fact]
    public void There_are_no_other_folders() =>
        Generator.Value.SyntaxTrees.Select(FolderOf).Distinct().Where(folder => folder.Length > 0).ShouldBe(MayUse.Keys, ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_folder_uses_what_it_may(string folder) =>
        (from tree in Generator.Value.SyntaxTrees
         where FolderOf(tree) == folder
         from used in Used(tree)
         from declaration in used.Type.DeclaringSyntaxReferences.Take(1)
         let other = FolderOf(declaration.SyntaxTree)
         where other.Length > 0 && other != folder
            && !MayUse[folder].Contains(other)
            && !MayUse[folder].Contains($"{other}/{used.Type.Name}")
         select $"{Where(used.Node)} uses {other}/{used.Type.Name}").Distinct().ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_folder_uses_of_Roslyn_what_it_may(string folder) =>
        (from tree in Generator.Value.SyntaxTrees
         where FolderOf(tree) == folder
         from used in Used(tree)
         where used.Type.ContainingAssembly?.Name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) == true
            && !MayUseOfRoslyn[folder].Contains("*")
            && !MayUseOfRoslyn[folder].Contains(used.Type.Name)
         select $"{Where(used.Node)} uses Roslyn's {used.Type.Name}").Distinct().ShouldBeEmpty();

    [Fact]
    public void A_file_is_in_the_folder_of_its_namespace() =>
        (from tree in Generator.Value.SyntaxTrees
         where FolderOf(tree).Length > 0
         from declared in tree.GetRoot().DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>()
         where declared.Name.ToString() != NamespaceOf(tree) && !IsForAll(tree)
         select $"{tree.FilePath} declares {declared.Name}").ShouldBeEmpty();

    [Fact]
    public void Files_have_fewer_than_400_lines_and_the_wiring_at_most_60()
    {
        Generator.Value.SyntaxTrees.Where(tree => tree.GetText().Lines.Count > 400).Select(tree => tree.FilePath).ShouldBeEmpty();
        Generator.Value.SyntaxTrees.Single(tree => Path.GetFileName(tree.FilePath) == "PluginGenerator.cs").GetText().Lines.Count.ShouldBeLessThanOrEqualTo(61);
    }

    [Fact]
    public void The_generator_reports_nothing() =>
        (from tree in Generator.Value.SyntaxTrees
         where FolderOf(tree) != "Analyzers"
         from name in tree.GetRoot().DescendantNodes().OfType<IdentifierNameSyntax>()
         where name.Identifier.ValueText == "ReportDiagnostic"
         select Where(name)).ShouldBeEmpty();

    [Fact]
    public void The_check_itself_sees_uses()
    {
        var uses = Generator.Value.SyntaxTrees.SelectMany(tree => Used(tree).Select(used => (From: FolderOf(tree), To: used.Type.DeclaringSyntaxReferences.Select(r => FolderOf(r.SyntaxTree)).FirstOrDefault()))).ToHashSet();

        uses.ShouldContain(("Rules", "Reading"));
        uses.ShouldContain(("Lowering", "Model"));
        uses.ShouldContain(("Emit", "Model"));
        uses.ShouldContain(("Analyzers", "Rules"));
    }

    private static IEnumerable<(SyntaxNode Node, ITypeSymbol Type)> Used(SyntaxTree tree)
    {
        var model = Generator.Value.GetSemanticModel(tree);
        foreach (var name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
        {
            var type = model.GetSymbolInfo(name).Symbol switch
            {
                ITypeSymbol found => found,
                { ContainingType: { } container } => container,
                _ => null,
            };
            if (type is not null && type.TypeKind != TypeKind.Error)
                yield return (name, type.OriginalDefinition);
        }
    }

    /// <summary>The one type every layer uses lies in the namespace around them.</summary>
    private static bool IsForAll(SyntaxTree tree) => Path.GetFileName(tree.FilePath) == "ImmutableEquatableArray.cs";

    private static string NamespaceOf(SyntaxTree tree) =>
        FolderOf(tree) != Filters ? "Grapnel.Generator." + FolderOf(tree)
        : Path.GetFileName(Path.GetDirectoryName(tree.FilePath)) == "Text" ? "Grapnel.Filters.Text"
        : "Grapnel.Filters";

    private static string FolderOf(SyntaxTree tree)
    {
        if (tree.FilePath.StartsWith(Repository.PathTo("src", Filters), StringComparison.Ordinal))
            return Filters;
        var relative = Path.GetRelativePath(Repository.PathTo("src", "Generator"), tree.FilePath);
        return Path.GetDirectoryName(relative)!.Replace('\\', '/');
    }

    private static string Where(SyntaxNode node) =>
        $"{Path.GetFileName(node.SyntaxTree.FilePath)}:{node.GetLocation().GetLineSpan().StartLinePosition.Line + 1}";

    private static CSharpCompilation Parse()
    {
        var root = Repository.PathTo("src", "Generator");
        var options = new CSharpParseOptions(LanguageVersion.Preview);
        var trees = Directory.GetFiles(root, "*.cs", SearchOption.AllDirectories)
            .Concat(Directory.GetFiles(Repository.PathTo("src", Filters), "*.cs", SearchOption.AllDirectories))
            .Where(path => Path.GetRelativePath(root, path).Split(Path.DirectorySeparatorChar)[0] is not ("bin" or "obj"))
            .Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), options, path))
            .Append(CSharpSyntaxTree.ParseText(GeneratorHarness.ImplicitUsingsText, options, Path.Combine(root, "Usings.cs")));
        MetadataReference[] roslyn =
        [
            MetadataReference.CreateFromFile(typeof(Compilation).Assembly.Location),
            MetadataReference.CreateFromFile(typeof(CSharpCompilation).Assembly.Location),
        ];
        return CSharpCompilation.Create("Layers", trees, [.. PlatformReferences.Framework, .. roslyn]);
    }
}
