using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grapnel.Generator.Reading;

/// <summary>The parameters of primary constructors that live on as hidden fields, which C# lets every method assign.</summary>
internal static class CapturedParameters
{
    private const string Prefix = "<";
    private const string Suffix = ">P";

    /// <summary>Whether a field is a captured parameter that no code of its type assigns.</summary>
    public static bool IsReadOnly(IFieldSymbol field)
    {
        if (!field.IsImplicitlyDeclared || !field.Name.StartsWith(Prefix, StringComparison.Ordinal) || !field.Name.EndsWith(Suffix, StringComparison.Ordinal))
        {
            return false;
        }

        var name = field.Name.Substring(Prefix.Length, field.Name.Length - Prefix.Length - Suffix.Length);
        return !field.ContainingType.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax().DescendantNodes().Any(node => MayAssign(node, name)));
    }

    private static bool MayAssign(SyntaxNode node, string name) => node switch
    {
        AssignmentExpressionSyntax assignment => IsNamed(assignment.Left, name)
            || (assignment.Left is TupleExpressionSyntax tuple && tuple.DescendantNodes().OfType<ExpressionSyntax>().Any(element => IsNamed(element, name))),
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression } prefix => IsNamed(prefix.Operand, name),
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PostIncrementExpression or (int)SyntaxKind.PostDecrementExpression } postfix => IsNamed(postfix.Operand, name),
        ArgumentSyntax { RefKindKeyword.RawKind: (int)SyntaxKind.RefKeyword or (int)SyntaxKind.OutKeyword } argument => IsNamed(argument.Expression, name),
        RefExpressionSyntax reference => IsNamed(reference.Expression, name),
        _ => false,
    };

    private static bool IsNamed(ExpressionSyntax expression, string name) => expression switch
    {
        IdentifierNameSyntax identifier => identifier.Identifier.ValueText == name,
        ParenthesizedExpressionSyntax parenthesized => IsNamed(parenthesized.Expression, name),
        _ => false,
    };
}
