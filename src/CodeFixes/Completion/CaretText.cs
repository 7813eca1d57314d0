using Grapnel.Filters;
using Grapnel.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Grapnel.CodeFixes.Completion;

/// <summary>The text around a caret as the compiler reads it, with the way back to the source: escapes read, and written again.</summary>
internal sealed class CaretText
{
    private readonly StringArgument _argument;
    private readonly LiteralText _text;
    private readonly SourceText _source;
    private readonly int _position;

    private CaretText(StringArgument argument, LiteralText text, SourceText source, int position)
    {
        (_argument, _text, _source, _position) = (argument, text, source, position);
        Value = text.Value;
        Caret = text.IndexAt(position);
    }

    /// <summary>The text.</summary>
    public string Value { get; }

    /// <summary>How many of its characters are before the caret.</summary>
    public int Caret { get; }

    private bool IsRaw => !_argument.Literal.Token.IsKind(SyntaxKind.StringLiteralToken);

    /// <summary>The text of an argument. Of a literal that nobody has closed yet, the line with the caret is the last.</summary>
    public static CaretText Read(StringArgument argument, SourceText source, int position)
    {
        var token = argument.Literal.Token;
        if (!LiteralText.IsClosed(token))
        {
            var line = source.Lines.GetLineFromPosition(position).End;
            return new CaretText(argument, LiteralText.OfUnfinished(argument.Literal, line - token.SpanStart), source, position);
        }

        var whole = argument.Whole == argument.Literal ? null : LiteralText.Of(argument.Whole);
        return new CaretText(argument, whole ?? LiteralText.OfUnfinished(argument.Literal, int.MaxValue), source, position);
    }

    /// <summary>Where some characters stand, as far as they stand in the literal of the caret.</summary>
    public TextSpan SpanOf(TextRange range)
    {
        int start = _position, end = _position;
        for (var i = range.Start; i < range.End; i++)
        {
            var place = _text.PlaceOf(i);
            if (_argument.Literal.Span.Contains(place))
            {
                start = Math.Min(start, place.Start);
                end = Math.Max(end, place.End);
            }
        }

        return TextSpan.FromBounds(start, end);
    }

    /// <summary>A text as it is written in the literal.</summary>
    public string Encode(string text) =>
        IsRaw ? text
        : _argument.Literal.Token.Text.StartsWith("@", StringComparison.Ordinal) ? text.Replace("\"", "\"\"")
        : text.Replace("\\", "\\\\").Replace("\"", "\\\"");

    /// <summary>Whether a quote that ends some characters would become one of those that close the literal.</summary>
    public bool RunsIntoEnd(TextRange range) => IsRaw && SpanOf(range).End is var end && end < _source.Length && _source[end] == '"';
}
