using Grapnel.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Grapnel.CodeFixes.Fixes;

/// <summary>Changes what string literals say and leaves their kind as it is.</summary>
internal static class LiteralEdit
{
    /// <summary>Gives an expression that is a literal, or a <c>+</c> of some, another text; null where it is written otherwise.</summary>
    public static Edit? Replace(ExpressionSyntax expression, string text)
    {
        if (LiteralText.Of(expression) is null)
        {
            return null;
        }

        var inner = Strip(expression);
        return inner is LiteralExpressionSyntax { Token: var token } && Write(token, text) is { } written
            ? Edit.Replace(token, written)
            : Edit.Replace(inner, Quoted(text));
    }

    /// <summary>Replaces some characters within one literal; null where they are not within one.</summary>
    public static Edit? Replace(SyntaxNode root, TextSpan span, string text)
    {
        var token = root.FindToken(span.Start);
        var isInside = token.Span.Contains(span) && token.SpanStart < span.Start && span.End < token.Span.End;
        return isInside && Escape(token, text) is { } written ? new Edit(token.SyntaxTree!, new TextChange(span, written)) : null;
    }

    /// <summary>A text as a regular literal.</summary>
    public static string Quoted(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    private static ExpressionSyntax Strip(ExpressionSyntax expression) => expression switch
    {
        ParenthesizedExpressionSyntax parenthesized => Strip(parenthesized.Expression),
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } suppressed => Strip(suppressed.Operand),
        _ => expression,
    };

    private static string? Write(SyntaxToken token, string text)
    {
        var start = token.Text.IndexOf('"');
        var quotes = token.Text.Skip(start).TakeWhile(static c => c == '"').Count();
        return token.Kind() switch
        {
            SyntaxKind.StringLiteralToken when token.Text[0] == '@' => "@\"" + text.Replace("\"", "\"\"") + "\"",
            SyntaxKind.SingleLineRawStringLiteralToken when !text.Contains('"') => new string('"', quotes) + text + new string('"', quotes),
            _ => null,
        };
    }

    private static string? Escape(SyntaxToken token, string text) => token.Kind() switch
    {
        SyntaxKind.StringLiteralToken when token.Text[0] == '@' => text.Replace("\"", "\"\""),
        SyntaxKind.StringLiteralToken => Quoted(text) is var quoted ? quoted.Substring(1, quoted.Length - 2) : null,
        SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken => text,
        _ => null,
    };
}
