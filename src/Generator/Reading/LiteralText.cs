using System.Globalization;
using System.Text;
using Grapnel.Filters;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Grapnel.Generator.Reading;

/// <summary>
/// Finds the characters of a constant in source, where it is written as a literal or as a <c>+</c> of literals: regular, verbatim, raw
/// on one line or many, with their escapes. What is written otherwise has no places.
/// </summary>
internal sealed class LiteralText
{
    private readonly ExpressionSyntax _expression;
    private readonly StringBuilder _value = new();
    private readonly List<TextSpan> _places = [];

    private LiteralText(ExpressionSyntax expression) => _expression = expression;

    /// <summary>What the literals say.</summary>
    public string Value => _value.ToString();

    /// <summary>The places of an expression's characters; null where it is not made of literals, or of some that C# itself refuses.</summary>
    public static LiteralText? Of(ExpressionSyntax expression)
    {
        var text = new LiteralText(expression);
        return text.TryAdd() ? text : null;
    }

    /// <summary>
    /// The places of one literal that may be half typed: what is wrong in it counts as it is written, and only so many characters of it are read.
    /// </summary>
    public static LiteralText OfUnfinished(LiteralExpressionSyntax literal, int length)
    {
        var text = new LiteralText(literal);
        var token = literal.Token;
        var isWhole = length >= token.Text.Length && IsClosed(token);
        text.Add(token.Kind(), isWhole ? token.Text : Closed(token.Text.Substring(0, Math.Min(length, token.Text.Length)), token.Kind()), token.SpanStart);
        return text;
    }

    /// <summary>Whether a literal ends where its text does.</summary>
    public static bool IsClosed(SyntaxToken token)
    {
        var text = token.Text;
        switch (token.Kind())
        {
            case SyntaxKind.StringLiteralToken when IsVerbatim(text):
                return Quotes(Reversed(text.Substring(2))) % 2 == 1;
            case SyntaxKind.StringLiteralToken:
                return text.Length > 1 && text[text.Length - 1] == '"' && text.Substring(0, text.Length - 1).Reverse().TakeWhile(static c => c == '\\').Count() % 2 == 0;
            default:
                var quotes = Quotes(text);
                return text.Length >= 2 * quotes && Quotes(Reversed(text)) >= quotes;
        }
    }

    /// <summary>How many characters stand before a position in source.</summary>
    public int IndexAt(int position) => _places.TakeWhile(place => place.Start < position).Count();

    /// <summary>Where one character stands.</summary>
    public TextSpan PlaceOf(int index) => _places[index];

    /// <summary>Where some characters of the constant stand; of none, the one they would stand before; the whole where it is empty.</summary>
    public Location At(TextRange range)
    {
        if (_places.Count == 0)
        {
            return _expression.GetLocation();
        }

        var first = Math.Min(range.Start, _places.Count - 1);
        var last = Math.Max(first, Math.Min(range.End, _places.Count) - 1);
        return Location.Create(_expression.SyntaxTree, TextSpan.FromBounds(_places[first].Start, _places[last].End));
    }

    // From left to right without recursion: a sum of a thousand lines is a thousand levels deep.
    private bool TryAdd()
    {
        var rest = new Stack<ExpressionSyntax>();
        rest.Push(_expression);
        while (rest.Count > 0)
        {
            switch (rest.Pop())
            {
                case ParenthesizedExpressionSyntax parenthesized:
                    rest.Push(parenthesized.Expression);
                    break;
                case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } suppressed:
                    rest.Push(suppressed.Operand);
                    break;
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum:
                    rest.Push(sum.Right);
                    rest.Push(sum.Left);
                    break;
                case LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal when TryAdd(literal.Token):
                    break;
                default:
                    return false;
            }
        }

        return true;
    }

    private bool TryAdd(SyntaxToken token)
    {
        var before = _value.Length;
        Add(token.Kind(), token.Text, token.SpanStart);

        // Unterminated literals and escapes that are none: the compiler speaks of those.
        return _value.ToString(before, _value.Length - before) == token.ValueText;
    }

    private void Add(SyntaxKind kind, string text, int start)
    {
        switch (kind)
        {
            case SyntaxKind.StringLiteralToken when IsVerbatim(text):
                AddVerbatim(text, start);
                break;
            case SyntaxKind.StringLiteralToken:
                AddRegular(text, start);
                break;
            case SyntaxKind.SingleLineRawStringLiteralToken:
                AddRaw(text, start);
                break;
            case SyntaxKind.MultiLineRawStringLiteralToken:
                AddRawLines(text, start);
                break;
        }
    }

    private static string Closed(string text, SyntaxKind kind) => kind switch
    {
        SyntaxKind.StringLiteralToken => text + "\"",
        SyntaxKind.MultiLineRawStringLiteralToken => text + "\n" + new string('"', Quotes(text)),
        _ => text + new string('"', Quotes(text)),
    };

    private static bool IsVerbatim(string text) => text.StartsWith("@", StringComparison.Ordinal);

    private static string Reversed(string text) => new([.. text.Reverse()]);

    private void Add(string characters, int start, int length)
    {
        foreach (var c in characters)
        {
            _value.Append(c);
            _places.Add(new TextSpan(start, length));
        }
    }

    private void AddVerbatim(string text, int start)
    {
        for (var i = 2; i < text.Length - 1; i++)
        {
            var length = text[i] == '"' ? 2 : 1;
            Add(text[i].ToString(), start + i, length);
            i += length - 1;
        }
    }

    private void AddRegular(string text, int start)
    {
        for (var i = 1; i < text.Length - 1;)
        {
            var (characters, length) = text[i] == '\\' ? Escape(text, i) : (text[i].ToString(), 1);
            Add(characters, start + i, length);
            i += length;
        }
    }

    private static (string Characters, int Length) Escape(string text, int at)
    {
        switch (text[at + 1])
        {
            case 'x':
                return Code(text, at, Digits(text, at + 2, most: 4));
            case 'u':
                return Code(text, at, 4);
            case 'U':
                return Code(text, at, 8);
            case var c:
                var known = "0abefnrtv".IndexOf(c);
                return ((known < 0 ? c : "\0\a\b\u001b\f\n\r\t\v"[known]).ToString(), 2);
        }
    }

    private static int Digits(string text, int start, int most)
    {
        var count = 0;
        while (count < most && start + count < text.Length && Uri.IsHexDigit(text[start + count]))
        {
            count++;
        }

        return count;
    }

    private static (string Characters, int Length) Code(string text, int at, int digits)
    {
        var end = Math.Min(at + 2 + digits, text.Length);
        var isCode = int.TryParse(text.Substring(at + 2, end - at - 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code);
        return (!isCode || code is < 0 or > 0x10FFFF ? "" : code <= char.MaxValue ? ((char)code).ToString() : char.ConvertFromUtf32(code), digits + 2);
    }

    private static int Quotes(string text)
    {
        var count = 0;
        while (count < text.Length && text[count] == '"')
        {
            count++;
        }

        return count;
    }

    private void AddRaw(string text, int start)
    {
        var quotes = Quotes(text);
        for (var i = quotes; i < text.Length - quotes; i++)
        {
            Add(text[i].ToString(), start + i, 1);
        }
    }

    // The lines between the quotes, without the white space that stands before the closing ones.
    private void AddRawLines(string text, int start)
    {
        var source = SourceText.From(text);
        var last = source.Lines.Count - 1;
        var indentation = last < 1 ? 0 : Math.Max(0, source.Lines[last].Span.Length - Quotes(text));
        for (var i = 1; i < last; i++)
        {
            var line = source.Lines[i];
            for (var at = Math.Min(line.Start + indentation, line.End); at < (i == last - 1 ? line.End : line.EndIncludingLineBreak); at++)
            {
                Add(text[at].ToString(), start + at, 1);
            }
        }
    }
}
