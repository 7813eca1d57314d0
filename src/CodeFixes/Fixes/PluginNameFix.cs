using System.Collections.Immutable;
using System.Composition;
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
        if (site.DidYouMean is not { } name)
        {
            yield break;
        }

        var written = site.Attribute?.ArgumentList?.Arguments.FirstOrDefault()?.Expression;
        var edit = written is not null ? LiteralEdit.Replace(written, name) : Attribute(site) is { } attribute ? Named(attribute, name) : null;
        if (edit is not null)
        {
            yield return new Repair($"Name it '{name}'", "PluginName", [edit]);
        }
    }

    private static Edit Named(AttributeSyntax attribute, string name) => attribute.ArgumentList is { } list
        ? Edit.Insert(attribute.SyntaxTree, list.OpenParenToken.Span.End, LiteralEdit.Quoted(name))
        : Edit.Insert(attribute.SyntaxTree, attribute.Name.Span.End, $"({LiteralEdit.Quoted(name)})");

    // Without a name the class is marked, in the part that carries the attribute.
    private static AttributeSyntax? Attribute(RepairSite site) => site.Node.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.AttributeLists
        .SelectMany(static list => list.Attributes)
        .FirstOrDefault(attribute => site.Model.GetSymbolInfo(attribute, site.CancellationToken).Symbol is { ContainingType: { Name: Generator.KnownNames.Plugin } type } && Generator.Reading.Symbols.IsInGrapnel(type));
}
