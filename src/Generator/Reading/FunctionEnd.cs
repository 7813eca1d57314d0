using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grapnel.Generator.Reading;

/// <summary>Says by syntax whether a method or local function is over after an await. Where that is not plain, it is not.</summary>
internal static class FunctionEnd
{
    /// <summary>Whether nothing of the function runs after an await.</summary>
    /// <param name="awaiting">The await expression, or the statement of <c>await using</c> and <c>await foreach</c>.</param>
    public static bool IsAfter(SyntaxNode awaiting)
    {
        var node = awaiting;
        while (node.Parent is ParenthesizedExpressionSyntax or AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "_" } })
        {
            node = node.Parent;
        }

        return (node, node.Parent) switch
        {
            (ExpressionSyntax, ArrowExpressionClauseSyntax) => true,
            (ExpressionSyntax, ReturnStatementSyntax returned) => IsLast(returned, isLeft: true),
            (ExpressionSyntax, ExpressionStatementSyntax statement) => IsLast(statement, isLeft: false),
            (UsingStatementSyntax statement, _) => IsLast(statement, isLeft: false),

            // It waits where its block ends, after everything else there.
            (LocalDeclarationStatementSyntax declaration, BlockSyntax block) => !IsInUsing(declaration, block.Statements) && IsLast(block, isLeft: false),
            _ => false,
        };
    }

    // Outwards from a statement. After one that leaves the function, only what cleans up is left to run.
    private static bool IsLast(SyntaxNode statement, bool isLeft)
    {
        for (var node = statement; node.Parent is { } parent; node = parent)
        {
            var next = StatementsOf(parent).SkipWhile(found => found != node).Skip(1).FirstOrDefault(static found => found is not LocalFunctionStatementSyntax);
            isLeft |= next is ReturnStatementSyntax { Expression: null or LiteralExpressionSyntax };
            switch (parent)
            {
                case BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax:
                    return true;
                case BlockSyntax or SwitchSectionSyntax:
                    if (IsInUsing(node, StatementsOf(parent)) || !(isLeft || next is null || (next is BreakStatementSyntax && IsOfSection(parent))))
                    {
                        return false;
                    }

                    break;
                case IfStatementSyntax or ElseClauseSyntax or SwitchStatementSyntax or CatchClauseSyntax or FinallyClauseSyntax:
                case TryStatementSyntax when node is FinallyClauseSyntax:
                case TryStatementSyntax { Finally: null } when node is CatchClauseSyntax:
                    break;
                case ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax when isLeft:
                    break;
                default:
                    return false;
            }
        }

        return false;
    }

    private static SyntaxList<StatementSyntax> StatementsOf(SyntaxNode node) => node switch
    {
        BlockSyntax block => block.Statements,
        SwitchSectionSyntax section => section.Statements,
        _ => default,
    };

    private static bool IsOfSection(SyntaxNode node) => node is SwitchSectionSyntax || node.Parent is SwitchSectionSyntax;

    // What was opened before is closed at the end of the block.
    private static bool IsInUsing(SyntaxNode node, SyntaxList<StatementSyntax> statements) =>
        statements.TakeWhile(found => found != node).Any(static found => found is LocalDeclarationStatementSyntax declared && declared.UsingKeyword != default);
}
