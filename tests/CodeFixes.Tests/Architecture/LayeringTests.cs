using Grapnel.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grapnel.CodeFixes.Tests.Architecture;

/// <summary>Of the generator, fixes and completion use what reads and what judges; what writes code is none of their business.</summary>
public class LayeringTests
{
    private static readonly string[] MayUse = ["Grapnel.Generator", "Grapnel.Generator.Reading", "Grapnel.Generator.Rules", "Grapnel.Generator.Analyzers", "Grapnel.Filters", "Grapnel.Filters.Text"];

    private static readonly Lazy<CSharpCompilation> Fixes = new(Parse);

    [Fact]
    public void CodeFixes_use_of_the_generator_what_they_may() => Used().Where(used => !MayUse.Contains(used.Space)).Select(used => $"{used.File} uses {used.Space}").Distinct().ShouldBeEmpty();

    [Fact]
    public void The_check_itself_sees_uses() => Used().Select(used => used.Space).ShouldContain("Grapnel.Generator.Rules");

    [Fact]
    public void The_generator_uses_no_code_fixes() =>
        Directory.GetFiles(Repository.PathTo("src", "Generator"), "*.cs", SearchOption.AllDirectories)
            .Where(path => File.ReadAllText(path) is var text && (text.Contains("Grapnel.CodeFixes;", StringComparison.Ordinal) || text.Contains("Grapnel.CodeFixes.", StringComparison.Ordinal)))
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .ShouldBeEmpty();

    [Fact]
    public void Files_have_fewer_than_400_lines_and_the_namespace_of_their_folder()
    {
        foreach (var tree in Fixes.Value.SyntaxTrees)
        {
            tree.GetText().Lines.Count.ShouldBeLessThan(400, tree.FilePath);
            foreach (var declared in tree.GetRoot().DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>())
                declared.Name.ToString().ShouldBe("Grapnel.CodeFixes" + (FolderOf(tree) is { Length: > 0 } folder ? "." + folder : ""));
        }
    }

    // Namespaces of the generator come from its own assembly, internal ones too: the compilation here has that assembly's name for a friend.
    private static IEnumerable<(string File, string Space)> Used() =>
        from tree in Fixes.Value.SyntaxTrees
        let model = Fixes.Value.GetSemanticModel(tree)
        from name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>()
        let symbol = model.GetSymbolInfo(name).Symbol
        let type = symbol as ITypeSymbol ?? symbol?.ContainingType
        where type?.ContainingAssembly?.Name == "Grapnel.Generator" && !type.Name.StartsWith("ImmutableEquatableArray", StringComparison.Ordinal)
        select (Path.GetFileName(tree.FilePath), type.ContainingNamespace.ToDisplayString());

    private static string FolderOf(SyntaxTree tree) => Path.GetDirectoryName(Path.GetRelativePath(Repository.PathTo("src", "CodeFixes"), tree.FilePath))!.Replace(Path.DirectorySeparatorChar, '.');

    private static CSharpCompilation Parse()
    {
        var root = Repository.PathTo("src", "CodeFixes");
        var options = new CSharpParseOptions(LanguageVersion.Preview);
        var trees = Directory.GetFiles(root, "*.cs", SearchOption.AllDirectories)
            .Where(path => Path.GetRelativePath(root, path).Split(Path.DirectorySeparatorChar)[0] is not ("bin" or "obj"))
            .Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), options, path))
            .Append(CSharpSyntaxTree.ParseText("global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Threading; global using System.Threading.Tasks;", options, Path.Combine(root, "Usings.cs")));
        var references = new[] { typeof(Compilation), typeof(CSharpCompilation), typeof(Workspace) }.Select(type => type.Assembly.Location).Append(Parts.Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path));
        return CSharpCompilation.Create("Grapnel.CodeFixes", trees, [.. PlatformReferences.Framework, .. references], new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, metadataImportOptions: MetadataImportOptions.All));
    }
}
