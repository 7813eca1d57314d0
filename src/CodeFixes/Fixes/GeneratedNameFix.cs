using System.Collections.Immutable;
using System.Composition;
using Grapnel.Generator;
using Grapnel.Generator.Reading;
using Grapnel.Generator.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grapnel.CodeFixes.Fixes;

/// <summary>GRP0010: <c>T.XName</c> in the place of <c>XName</c>, or the text that an expression stands for, which is known here: editors have what was generated.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GeneratedNameFix)), Shared]
internal sealed class GeneratedNameFix : RepairProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.GRP0010GeneratedNameInExpression];

    public override IEnumerable<Repair> Propose(RepairSite site)
    {
        if (site.Node is not ExpressionSyntax marked)
        {
            yield break;
        }

        var written = marked is ParenthesizedExpressionSyntax { Expression: IdentifierNameSyntax inner } ? inner : marked;

        if (written is IdentifierNameSyntax { Identifier.ValueText: var constant } && ClassOf(constant, written, site) is { } type)
        {
            var writer = new TypeText(site.Document, written.SpanStart);
            var text = writer.Of("global::" + type.Replace('+', '.')) + "." + constant;
            yield return new Repair($"Write '{text}'", "Constant", [Edit.Replace(written, text), .. writer.Usings]);
        }

        if (site.Model.GetConstantValue(written, site.CancellationToken) is { HasValue: true, Value: string value })
        {
            yield return new Repair($"Write '{MessageText.Excerpt(value)}'", "Text", [Edit.Replace(written, LiteralEdit.Quoted(value))]);
        }
    }

    private static string? ClassOf(string constant, ExpressionSyntax written, RepairSite site) =>
        site.Model.GetSymbolInfo(written, site.CancellationToken).Symbol is IFieldSymbol { ContainingType: { } type } && TypeNames.Metadata(type) is var name
        && site.Document.Catalog.MembersOf(name).Any(declared => declared.Property + KnownNames.ConstantSuffix == constant)
            ? name
            : null;
}
