using System.Collections.Immutable;
using System.Composition;
using Grapnel.Generator;
using Grapnel.Generator.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grapnel.CodeFixes.Fixes;

/// <summary>GRP0014, GRP0015 and GRP0026: the filter of another kind that it can be, or none.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(FilterPlaceFix)), Shared]
internal sealed class FilterPlaceFix : RepairProvider
{
    private static readonly string[] Places = [KnownNames.WithRequest, KnownNames.WithDocument, KnownNames.With];

    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        [DiagnosticIds.GRP0014NoRequest, DiagnosticIds.GRP0015NoDocuments, DiagnosticIds.GRP0026NoPayload];

    public override IEnumerable<Repair> Propose(RepairSite site)
    {
        if (site.Node.FirstAncestorOrSelf<AttributeArgumentSyntax>() is not { NameEquals.Name: { } name } argument)
        {
            yield break;
        }

        var written = name.Identifier.ValueText;
        foreach (var other in Places.Where(place => place != written && site.Argument(place) is null))
        {
            yield return new Repair($"Move the filter to {other}", "FilterTo" + other, [Edit.Replace(name, other)]);
        }

        yield return new Repair($"Remove {written}", "FilterRemove", [ArgumentEdit.Remove(argument)]);
    }
}
