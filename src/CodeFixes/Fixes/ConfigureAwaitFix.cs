using System.Collections.Immutable;
using System.Composition;
using Grapnel.Generator.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grapnel.CodeFixes.Fixes;

/// <summary>GRP0028: an await that comes back to its thread. What else its options say stays.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ConfigureAwaitFix)), Shared]
internal sealed class ConfigureAwaitFix : RepairProvider
{
    private const string Key = "ConfigureAwait";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.GRP0028LeavesThread];

    public override IEnumerable<Repair> Propose(RepairSite site)
    {
        if (site.Node is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access, ArgumentList.Arguments: [{ Expression: { } options }] } call)
        {
            yield break;
        }

        if (site.Model.GetConstantValue(options, site.CancellationToken).Value is false or 0)
        {
            yield return new Repair("Remove ConfigureAwait", Key, [Edit.Remove(site.Tree, Start(access), call.Span.End)]);
        }
        else
        {
            var writer = new TypeText(site.Document, options.SpanStart);
            var added = writer.Of("global::System.Threading.Tasks.ConfigureAwaitOptions") + ".ContinueOnCapturedContext";
            var first = options is BinaryExpressionSyntax { RawKind: not (int)SyntaxKind.BitwiseOrExpression } or ConditionalExpressionSyntax ? $"({options})" : options.ToString();
            yield return new Repair("Add ContinueOnCapturedContext", Key, [Edit.Replace(options, $"{first} | {added}"), .. writer.Usings]);
        }
    }

    // With the line break before the dot, but not with a comment there.
    private static int Start(MemberAccessExpressionSyntax access)
    {
        var between = access.Expression.GetTrailingTrivia().Concat(access.OperatorToken.LeadingTrivia);
        return between.All(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia) || trivia.IsKind(SyntaxKind.EndOfLineTrivia)) ? access.Expression.Span.End : access.OperatorToken.SpanStart;
    }
}
