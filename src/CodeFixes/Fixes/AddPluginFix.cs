using System.Collections.Immutable;
using System.Composition;
using Grapnel.Generator.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grapnel.CodeFixes.Fixes;

/// <summary>GRP0007: marks the class with <c>[Plugin]</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddPluginFix)), Shared]
internal sealed class AddPluginFix : RepairProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.GRP0007NoPlugin];

    public override IEnumerable<Repair> Propose(RepairSite site)
    {
        if (site.Method?.Parent is not TypeDeclarationSyntax type || type is not (ClassDeclarationSyntax or RecordDeclarationSyntax))
        {
            yield break;
        }

        var writer = new TypeText(site.Document, type.SpanStart);
        var text = $"[{AttributeText.Of(writer, "Plugin")}]{site.Document.NewLine}{site.Document.IndentationAt(type.SpanStart)}";
        yield return new Repair($"Mark '{type.Identifier.ValueText}' with [Plugin]", "Plugin", [.. writer.Usings, Edit.Insert(site.Tree, type.SpanStart, text)]);
    }
}
