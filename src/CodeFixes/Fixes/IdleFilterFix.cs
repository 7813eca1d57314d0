using System.Collections.Immutable;
using System.Composition;
using Grapnel.Generator.Reading;
using Grapnel.Generator.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grapnel.CodeFixes.Fixes;

/// <summary>GRP0034 and GRP0036: no filter, where one matches whatever comes or has no request to look at.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(IdleFilterFix)), Shared]
internal sealed class IdleFilterFix : RepairProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.GRP0034FilterAlwaysMatches, DiagnosticIds.GRP0036UnfitRegistration];

    public override IEnumerable<Repair> Propose(RepairSite site)
    {
        // Of a registration that does not fit, the filter alone can go.
        var meant = site.Diagnostic.Id == DiagnosticIds.GRP0036UnfitRegistration && IsRequestFilter(site) ? "" : site.DidYouMean;
        return meant switch
        {
            null => [],
            "" => Remove(site),
            _ => Replace(site, meant),
        };
    }

    private static bool IsRequestFilter(RepairSite site) =>
        ArgumentOf(site) is { Parent.Parent: InvocationExpressionSyntax call } argument && EventCallSyntax.Of(call)?.WithRequest == argument.Expression;

    private static IEnumerable<Repair> Remove(RepairSite site)
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
