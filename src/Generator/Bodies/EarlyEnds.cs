using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grapnel.Generator.Bodies;

/// <summary>Says where a run may end with an exception on purpose. What a call does is not followed: its name, or that the author wrote it, is enough.</summary>
internal static class EarlyEnds
{
    private static readonly string[] Guards = ["Throw", "Ensure", "Guard", "Validate", "Require"];

    /// <summary>Whether a body throws anywhere, calls a guard, or calls a method of its own class before a call is made.</summary>
    public static bool MayComeBefore(InvocationExpressionSyntax call, HandlerBody body) => body.Nodes.Exists(node => node switch
    {
        ThrowStatementSyntax or ThrowExpressionSyntax => true,
        InvocationExpressionSyntax other => other != call && (IsGuard(other) || (other.SpanStart < call.Span.End && IsOwn(other, body))),
        _ => false,
    });

    // By any name on the way: Guard.Against.Null(x) is one.
    private static bool IsGuard(InvocationExpressionSyntax call) =>
        call.Expression.DescendantNodesAndSelf(static node => node is not ArgumentListSyntax).OfType<SimpleNameSyntax>()
            .Any(static name => Guards.Any(guard => name.Identifier.ValueText.StartsWith(guard, StringComparison.Ordinal)));

    private static bool IsOwn(InvocationExpressionSyntax call, HandlerBody body)
    {
        var found = body.SymbolOf(call);
        if ((found.Symbol ?? found.CandidateSymbols.FirstOrDefault()) is not IMethodSymbol method)
        {
            return false;
        }

        for (INamedTypeSymbol? type = body.Method.ContainingType; type is not null; type = type.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, method.ContainingType?.OriginalDefinition))
            {
                return true;
            }
        }

        return false;
    }
}
