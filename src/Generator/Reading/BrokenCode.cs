using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Grapnel.Generator.Reading;

/// <summary>
/// Where the syntax of a file is broken. What stands there is half typed, and only C# says so. An error between the braces of a member breaks
/// that member; any other one, the whole file, since nobody knows which declarations a lost brace or quote has swallowed.
/// </summary>
internal sealed class BrokenCode
{
    private static readonly ConditionalWeakTable<SyntaxTree, BrokenCode> Known = new();

    private readonly SyntaxTree _tree;
    private readonly List<TextSpan> _members = [];
    private readonly bool _isWhole;

    private BrokenCode(SyntaxTree tree)
    {
        _tree = tree;
        _isWhole = !IsConfined(tree.GetRoot());
    }

    /// <summary>Whether a place lies in broken code.</summary>
    public static bool Holds(Location location) =>
        location.SourceTree is { } tree && Known.GetValue(tree, static found => new BrokenCode(found)).Holds(location.SourceSpan);

    private bool Holds(TextSpan span) => _isWhole || _members.Exists(member => member.IntersectsWith(span));

    // Whether all errors lie in bodies; collects the members those belong to.
    private bool IsConfined(SyntaxNode container)
    {
        foreach (var child in container.ChildNodesAndTokens())
        {
            if (!HasErrors(child))
            {
                continue;
            }

            switch (child.AsNode())
            {
                case BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax when IsConfined(child.AsNode()!):
                    break;
                case MemberDeclarationSyntax member when IsInBody(member):
                    _members.Add(member.Span);
                    break;
                default:
                    return false;
            }
        }

        return true;
    }

    private bool IsInBody(MemberDeclarationSyntax member)
    {
        SyntaxNode? body = member switch
        {
            BaseMethodDeclarationSyntax { Body: { CloseBraceToken.IsMissing: false } block } => block,
            BaseMethodDeclarationSyntax { ExpressionBody: { } arrow } => arrow,
            PropertyDeclarationSyntax { ExpressionBody: { } arrow } => arrow,
            _ => null,
        };
        return body is not null
            && member.ChildNodesAndTokens().All(child => child.AsNode() == body || child.IsKind(SyntaxKind.SemicolonToken) || !HasErrors(child))
            && _tree.GetDiagnostics(member).Where(IsError).All(error => IsInside(body, error.Location.SourceSpan.Start));
    }

    // A semicolon that is missing is missed right behind the expression; what stands behind a block is another's.
    private static bool IsInside(SyntaxNode body, int position) =>
        position >= body.SpanStart && (position < body.Span.End || (position == body.Span.End && body is ArrowExpressionClauseSyntax));

    private bool HasErrors(SyntaxNodeOrToken part) => part.ContainsDiagnostics && _tree.GetDiagnostics(part).Any(IsError);

    private static bool IsError(Diagnostic diagnostic) => diagnostic.Severity == DiagnosticSeverity.Error;
}
