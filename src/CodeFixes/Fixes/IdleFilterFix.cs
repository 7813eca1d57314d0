using System.Collections.Immutable;
using System.Composition;
using Grapnel.Generator.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grapnel.CodeFixes.Fixes;

/// <summary>GRP0034: no filter, where one matches whatever comes; a filter without the part that does.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(IdleFilterFix)), Shared]
internal sealed class IdleFilterFix : RepairProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.GRP0034FilterAlwaysMatches];

    public override IEnumerable<Repair> Propose(RepairSite site) => site.DidYouMean switch
    {
        null => Part(site),
        "" => Remove(site).Concat(Part(site)),
        var meant => Replace(site, meant).Concat(Part(site)),
    };

    /// <summary>Removes the filter that is marked, or a part of which is, from its attribute or call.</summary>
    public static IEnumerable<Repair> Remove(RepairSite site)
    {
        if (site.Node.FirstAncestorOrSelf<AttributeArgumentSyntax>() is { NameEquals.Name: { } name } written)
        {
            yield return new Repair("Remove " + name.Identifier.ValueText, "FilterRemove", [ArgumentEdit.Remove(written)]);
        }
        else if (ArgumentOf(site) is { Parent.Parent: InvocationExpressionSyntax call } argument
            && site.Model.GetSymbolInfo(call, site.CancellationToken).Symbol is IMethodSymbol method && ParameterOf(argument, method) is { } parameter)
        {
            yield return new Repair("Remove " + parameter, "FilterRemove", [.. ArgumentEdit.Remove(argument, method)]);
        }
    }

    private static IEnumerable<Repair> Part(RepairSite site) =>
        FilterPartEdit.Remove(site.Document.Root, site.Diagnostic.Location.SourceSpan) is { } edit ? [new Repair("Remove this part", "FilterPart", [edit])] : [];

    private static IEnumerable<Repair> Replace(RepairSite site, string text)
    {
        if ((site.Node.FirstAncestorOrSelf<AttributeArgumentSyntax>()?.Expression ?? ArgumentOf(site)?.Expression) is { } written)
        {
            yield return new Repair("Change to " + text, "FilterChange", [LiteralEdit.Replace(written, text) ?? Edit.Replace(written, LiteralEdit.Quoted(text))]);
        }
    }

    private static ArgumentSyntax? ArgumentOf(RepairSite site) => site.Node.FirstAncestorOrSelf<ArgumentSyntax>();

    private static string? ParameterOf(ArgumentSyntax argument, IMethodSymbol method)
    {
        var place = ((ArgumentListSyntax)argument.Parent!).Arguments.IndexOf(argument);
        return argument.NameColon is { } colon ? colon.Name.Identifier.ValueText
            : place < method.Parameters.Length ? method.Parameters[place].Name
            : null;
    }
}
