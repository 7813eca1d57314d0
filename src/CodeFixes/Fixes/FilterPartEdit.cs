using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Grapnel.CodeFixes.Fixes;

/// <summary>Takes one part of several out of a filter that is written as a literal.</summary>
internal static class FilterPartEdit
{
    /// <summary>Removes a part with the comma before it, else with the one after it; null where it stands alone, or its characters are not in one literal.</summary>
    public static Edit? Remove(SyntaxNode root, TextSpan part)
    {
        if (Literal(root, part) is not { } token)
        {
            return null;
        }

        var text = token.Text;
        var before = SkipBack(text, part.Start - token.SpanStart);
        if (before > 0 && text[before - 1] == ',')
        {
            return Edit.Remove(token.SyntaxTree!, token.SpanStart + before - 1, part.End);
        }

        var after = Skip(text, part.End - token.SpanStart);
        return after < text.Length && text[after] == ',' ? Edit.Remove(token.SyntaxTree!, part.Start, token.SpanStart + Skip(text, after + 1)) : null;
    }

    /// <summary>Whether a part is one of several of which one is enough, so that nothing is lost with one that never matches.</summary>
    public static bool IsAlternative(SyntaxNode root, TextSpan part)
    {
        if (Literal(root, part) is not { } token)
        {
            return false;
        }

        var (text, at, depth) = (token.Text, part.Start - token.SpanStart - 1, 0);
        for (; at > 0 && !(depth == 0 && text[at] is '[' or '{' or '('); at--)
        {
            depth += text[at] is ']' or '}' or ')' ? 1 : text[at] is '[' or '{' or '(' ? -1 : 0;
        }

        if (at <= 0 || text[at] != '[')
        {
            return false;
        }

        var end = SkipBack(text, at);
        end = end > 0 && text[end - 1] == ':' ? SkipBack(text, end - 1) : 0;
        while (end > 0 && text[end - 1] is '\'' or '"' or '\\')
        {
            end--;
        }

        return end > 2 && text[end - 2] == 'o' && text[end - 1] == 'r' && !char.IsLetterOrDigit(text[end - 3]);
    }

    private static SyntaxToken? Literal(SyntaxNode root, TextSpan part)
    {
        var token = root.FindToken(part.Start);
        var isText = token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken;
        return isText && token.SpanStart < part.Start && part.End < token.Span.End ? token : null;
    }

    private static int SkipBack(string text, int at)
    {
        while (at > 0 && char.IsWhiteSpace(text[at - 1]))
        {
            at--;
        }

        return at;
    }

    private static int Skip(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }
}
