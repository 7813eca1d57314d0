using Grapnel.Generator.Reading;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Grapnel.CodeFixes.Completion;

/// <summary>
/// Whether a character was typed into a string that is worth a look. Asked on every key of every file, with nothing but the text: it looks
/// back for a call or attribute of a known name, and reads the tokens from there to the caret.
/// </summary>
internal static class TypingTrigger
{
    /// <summary>How far back an argument list may open.</summary>
    public const int Reach = 8_000;

    private const int MostCandidates = 4;

    public static bool IsIn(SourceText text, int caret)
    {
        var length = Math.Min(caret, Reach);
        if (length == 0)
        {
            return false;
        }

        var buffer = new char[length];
        text.CopyTo(caret - length, buffer, 0, length);
        if (Array.LastIndexOf(buffer, '"') < 0)
        {
            return false;
        }

        var candidates = 0;
        for (var at = Array.LastIndexOf(buffer, '('); at > 0 && candidates < MostCandidates; at = Array.LastIndexOf(buffer, '(', at - 1))
        {
            if (!StringArgument.IsKnownOwner(NameBefore(buffer, at)))
            {
                continue;
            }

            candidates++;
            if (EndsInText(new string(buffer, at, length - at)))
            {
                return true;
            }
        }

        return false;
    }

    private static string NameBefore(char[] buffer, int at)
    {
        var end = at;
        while (end > 0 && char.IsWhiteSpace(buffer[end - 1]))
        {
            end--;
        }

        var start = end;
        while (start > 0 && SyntaxFacts.IsIdentifierPartCharacter(buffer[start - 1]))
        {
            start--;
        }

        return new string(buffer, start, end - start);
    }

    // What is cut off at the caret ends in a literal that is not closed, in the list that was opened first.
    private static bool EndsInText(string arguments)
    {
        var depth = 0;
        foreach (var token in SyntaxFactory.ParseTokens(arguments))
        {
            switch (token.Kind())
            {
                case SyntaxKind.OpenParenToken:
                    depth++;
                    break;
                case SyntaxKind.CloseParenToken when --depth == 0:
                    return false;
                case SyntaxKind.StringLiteralToken or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken
                    when token.Span.End == arguments.Length && !LiteralText.IsClosed(token):
                    return true;
            }
        }

        return false;
    }
}
