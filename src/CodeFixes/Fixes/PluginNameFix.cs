using System.Collections.Immutable;
using System.Composition;
using Grapnel.Generator.Reading;
using Grapnel.Generator.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grapnel.CodeFixes.Fixes;

/// <summary>GRP0009 and GRP0013: the name the rule proposes.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PluginNameFix)), Shared]
internal sealed class PluginNameFix : RepairProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.GRP0009DuplicatePlugin, DiagnosticIds.GRP0013InvalidPluginName];

    public override IEnumerable<Repair> Propose(RepairSite site)
    {
        if (site.DidYouMean is not { } proposed)
        {
            yield break;
        }

        var name = site.Diagnostic.Id == DiagnosticIds.GRP0013InvalidPluginName ? Free(site, proposed) : proposed;
        var written = site.Attribute?.ArgumentList?.Arguments.FirstOrDefault()?.Expression;
        var edit = written is not null ? LiteralEdit.Replace(written, name) : Attribute(site) is { } attribute ? Named(attribute, name) : null;
        if (edit is not null)
        {
            yield return new Repair($"Name it '{name}'", "PluginName", [edit]);
        }
    }

    // The rule proposes a name for each class by itself, which may be that of another: the same for every repair, so that all of them can be made together.
    private static string Free(RepairSite site, string proposed)
    {
        var here = site.Node.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } declaration ? site.Model.GetDeclaredSymbol(declaration, site.CancellationToken) : null;
        var plugins = Types(site.Document.Compilation.SourceModule.GlobalNamespace)
            .Select(static type => (Type: type, Facts: PluginReader.ReadClass(type))).Where(static plugin => plugin.Facts is not null).ToList();
        var wrong = plugins.ToLookup(static plugin => PluginRules.Check(plugin.Facts!).FirstOrDefault(static found => found.Id == DiagnosticIds.GRP0013InvalidPluginName)?.DidYouMean);
        var taken = new HashSet<string>(wrong[null].Select(static plugin => PluginRules.NameOf(plugin.Facts!)).OfType<string>(), StringComparer.Ordinal);
        foreach (var (type, _) in wrong[proposed])
        {
            var name = Enumerable.Range(1, plugins.Count + 1).Select(i => i == 1 ? proposed : $"{proposed}-{i}").First(taken.Add);
            if (SymbolEqualityComparer.Default.Equals(type, here))
            {
                return name;
            }
        }

        return proposed;
    }

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol around) => around.GetMembers().OfType<INamespaceOrTypeSymbol>()
        .SelectMany(static member => member is INamedTypeSymbol type ? new[] { type }.Concat(Types(type)) : Types(member));

    private static Edit Named(AttributeSyntax attribute, string name) => attribute.ArgumentList is { } list
        ? Edit.Insert(attribute.SyntaxTree, list.OpenParenToken.Span.End, LiteralEdit.Quoted(name))
        : Edit.Insert(attribute.SyntaxTree, attribute.Name.Span.End, $"({LiteralEdit.Quoted(name)})");

    // Without a name the class is marked, in the part that carries the attribute.
    private static AttributeSyntax? Attribute(RepairSite site) => site.Node.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.AttributeLists
        .SelectMany(static list => list.Attributes)
        .FirstOrDefault(attribute => site.Model.GetSymbolInfo(attribute, site.CancellationToken).Symbol is { ContainingType: { Name: Generator.KnownNames.Plugin } type } && Symbols.IsInGrapnel(type));
}
