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
        location.SourceTree is { } tree && Of(tree) is { } broken && broken.Holds(location.SourceSpan);

    /// <summary>Whether the syntax of any file is broken anywhere.</summary>
    public static bool IsIn(Compilation compilation) => compilation.SyntaxTrees.Any(static tree => Of(tree) is { } broken && (broken._isWhole || broken._members.Count > 0));

    /// <summary>What is broken in a file, and what may have swallowed whatever was meant to stand there.</summary>
    public static IReadOnlyList<TextSpan> SpansIn(SyntaxTree tree) => Of(tree) switch
    {
        null => [],
        { _isWhole: true } => [new TextSpan(0, tree.Length)],
        var broken => broken._members,
    };

    // Nearly all files are sound, and say so at once.
    private static BrokenCode? Of(SyntaxTree tree) => tree.GetRoot().ContainsDiagnostics ? Known.GetValue(tree, static found => new BrokenCode(found)) : null;

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
