using System.Collections.Immutable;
using System.Composition;
using Grapnel.Generator.Reading;
using Grapnel.Generator.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grapnel.CodeFixes.Fixes;

/// <summary>GRP0018 and GRP0019: the hooks or the pipes of a method that is both, and attributes that say nothing more.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RepeatedAttributeFix)), Shared]
internal sealed class RepeatedAttributeFix : RepairProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.GRP0018HookAndPipe, DiagnosticIds.GRP0019EventTwice];

    public override IEnumerable<Repair> Propose(RepairSite site)
    {
        if (site.Handler is not { } handler || site.Attribute is not { } marked)
        {
            yield break;
        }

        if (site.Diagnostic.Id == DiagnosticIds.GRP0019EventTwice)
        {
            yield return new Repair($"Remove {Shown(marked)}", "Attribute", [ArgumentEdit.Remove(marked, site.Document)]);
            yield break;
        }

        foreach (var kind in new[] { HandlerKind.Hook, HandlerKind.Pipe })
        {
            var attributes = HandlerReader.Attributes(handler.Symbol)
                .Where((_, i) => handler.Facts.Attributes[i].Kind == kind)
                .Select(data => data.ApplicationSyntaxReference?.GetSyntax(site.CancellationToken) as AttributeSyntax).ToList();

            // Several in one pair of brackets have their commas in common, and parts of a method may lie in other files.
            if (attributes is [{ } single] && single.SyntaxTree == site.Tree)
            {
                yield return new Repair($"Remove {Shown(single)}", "Attribute" + kind, [ArgumentEdit.Remove(single, site.Document)]);
            }
        }
    }

    private static string Shown(AttributeSyntax attribute) => $"[{attribute}]";
}
