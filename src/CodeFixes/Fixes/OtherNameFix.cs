using System.Collections.Immutable;
using System.Composition;
using Grapnel.Generator;
using Grapnel.Generator.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grapnel.CodeFixes.Fixes;

/// <summary>GRP0008, as far as it is about the names an event has beside its own: the event that was meant to replace it, no alias that is taken. The rest is told by its author alone.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(OtherNameFix)), Shared]
internal sealed class OtherNameFix : RepairProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.GRP0008InvalidEvent];

    public override IEnumerable<Repair> Propose(RepairSite site)
    {
        if (site.Node.FirstAncestorOrSelf<AttributeArgumentSyntax>() is not { NameEquals.Name.Identifier.ValueText: var name } argument)
        {
            yield break;
        }

        if (name == KnownNames.ReplacedBy && site.DidYouMean is { } meant && LiteralEdit.Replace(argument.Expression, meant) is { } edit)
        {
            yield return new Repair($"Rename to '{meant}'", "ReplacedBy", [edit]);
        }
        else if (name == KnownNames.Alias)
        {
            yield return new Repair("Remove Alias", "Alias", [ArgumentEdit.Remove(argument)]);
        }
    }
}
