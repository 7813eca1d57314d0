using System.Collections.Immutable;
using System.Composition;
using Grapnel.Generator.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Grapnel.CodeFixes.Fixes;

/// <summary>GRP0033: a token as the last parameter. Where it goes from there, C#'s own CA2016 says.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TokenFix)), Shared]
internal sealed class TokenFix : RepairProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.GRP0033NoToken];

    public override IEnumerable<Repair> Propose(RepairSite site)
    {
        if (site.Handler is not { } handler)
        {
            yield break;
        }

        var list = handler.Method.ParameterList;
        var writer = new TypeText(site.Document, list.SpanStart);
        var type = writer.Of("global::System.Threading.CancellationToken");
        var edit = list.Parameters.Count > 0
            ? Edit.Insert(site.Tree, list.Parameters.Last().Span.End, $", {type} cancellationToken")
            : Edit.Insert(site.Tree, list.OpenParenToken.Span.End, $"{type} cancellationToken");
        yield return new Repair($"Take a {type}", "Token", [edit, .. writer.Usings]) { Changes = handler.Symbol };
    }
}
