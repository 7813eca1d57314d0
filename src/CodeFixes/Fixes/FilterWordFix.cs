using System.Collections.Immutable;
using System.Composition;
using Grapnel.Generator.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Grapnel.CodeFixes.Fixes;

/// <summary>GRP0023, GRP0024 and GRP0027: the word that was meant, in its place in the filter.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(FilterWordFix)), Shared]
internal sealed class FilterWordFix : RepairProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        [DiagnosticIds.GRP0023InvalidFilter, DiagnosticIds.GRP0024UnknownRequestMember, DiagnosticIds.GRP0027UnknownPayloadMember];

    // Of one filter the first mistake is named.
    public override bool Uncovers(string id) => true;

    public override IEnumerable<Repair> Propose(RepairSite site)
    {
        if (site.DidYouMean is not { } meant)
        {
            yield break;
        }

        // Where the word alone is none, as a name with dots, it is so in quotes.
        var span = site.Diagnostic.Location.SourceSpan;
        foreach (var text in new[] { meant, $"'{meant}'", $"\"{meant}\"" })
        {
            if (LiteralEdit.Replace(site.Document.Root, span, text) is { } edit)
            {
                yield return new Repair($"Change to {(meant[0] is '\'' or '"' ? meant : $"'{meant}'")}", "FilterWord", [edit]);
            }
        }
    }
}
