using System.Collections.Immutable;
using System.Composition;
using Grapnel.Generator;
using Grapnel.Generator.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Grapnel.CodeFixes.Fixes;

/// <summary>GRP0039: no threads of its own. Which pipes could go elsewhere is for their author to say.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ThreadsFix)), Shared]
internal sealed class ThreadsFix : RepairProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.GRP0039NotThreadable];

    public override IEnumerable<Repair> Propose(RepairSite site) =>
        site.Argument(KnownNames.Threads) is { } threads ? [new Repair("Remove Threads", "Threads", [ArgumentEdit.Remove(threads)])] : [];
}
