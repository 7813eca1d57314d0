using System.Collections.Immutable;
using System.Composition;
using Grapnel.Generator.Reading;
using Grapnel.Generator.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Grapnel.CodeFixes.Fixes;

/// <summary>GRP0005: a hook, where pipes cannot stand.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(HookOrPipeFix)), Shared]
internal sealed class HookOrPipeFix : RepairProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.GRP0005PipeOnHookEvent];

    public override IEnumerable<Repair> Propose(RepairSite site)
    {
        if (site.Handler is not { } handler || site.Attribute is not { } attribute)
        {
            yield break;
        }

        var returnsNothing = handler.Facts.Return.Shape is ReturnShape.Void or ReturnShape.Task or ReturnShape.ValueTask;
        yield return new Repair(
            "Make it a hook", "Hook", [.. SignatureRepair.Kind(attribute, "Hook"), .. returnsNothing ? [] : new ReturnEdit(handler).ToNothing()]) { Changes = returnsNothing ? null : handler.Symbol };
    }
}
