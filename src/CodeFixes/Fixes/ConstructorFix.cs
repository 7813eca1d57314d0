using System.Collections.Immutable;
using System.Composition;
using Grapnel.Generator.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grapnel.CodeFixes.Fixes;

/// <summary>GRP0041: a public constructor, and one mark alone.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ConstructorFix)), Shared]
internal sealed class ConstructorFix : RepairProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.GRP0041NotConstructible];

    public override IEnumerable<Repair> Propose(RepairSite site)
    {
        if (site.Node.FirstAncestorOrSelf<ConstructorDeclarationSyntax>() is not { } constructor)
        {
            yield break;
        }

        if (!constructor.Modifiers.Any(SyntaxKind.PublicKeyword))
        {
            yield return new Repair("Make it public", "Public", [.. AccessFix.To("public", constructor)]);
        }
        else if (constructor.AttributeLists.SelectMany(static list => list.Attributes).FirstOrDefault(attribute => IsMark(attribute, site)) is { } mark)
        {
            yield return new Repair($"Remove [{mark}]", "Mark", [ArgumentEdit.Remove(mark, site.Document)]);
        }
    }

    private static bool IsMark(AttributeSyntax attribute, RepairSite site) =>
        site.Model.GetTypeInfo(attribute, site.CancellationToken).Type is { Name: "ActivatorUtilitiesConstructorAttribute" };
}
