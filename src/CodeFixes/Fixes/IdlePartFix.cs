using System.Collections.Immutable;
using System.Composition;
using Grapnel.Generator.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Grapnel.CodeFixes.Fixes;

/// <summary>GRP0025, where the part that never matches is one of several of which one is enough: without it the filter says the same. What the rest was meant to match is not known.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(IdlePartFix)), Shared]
internal sealed class IdlePartFix : RepairProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.GRP0025FilterNeverMatches];

    // Of one filter the first such part is named.
    public override bool Uncovers(string id) => true;

    public override IEnumerable<Repair> Propose(RepairSite site)
    {
        var part = site.Diagnostic.Location.SourceSpan;
        return FilterPartEdit.IsAlternative(site.Document.Root, part) && FilterPartEdit.Remove(site.Document.Root, part) is { } edit
            ? [new Repair("Remove this part", "FilterPart", [edit])]
            : [];
    }
}
