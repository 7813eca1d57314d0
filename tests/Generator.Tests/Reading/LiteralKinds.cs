using System.Globalization;
using System.Text;

namespace Grapnel.Generator.Tests.Reading;

/// <summary>The ways to write a text as a literal of C#.</summary>
internal enum LiteralKind
{
    Regular,
    RegularEscaped,
    RegularUnicode,
    Verbatim,
    Raw,
    RawLines,
    RawLinesWindows,
    Sum,
    SumOfLines,
}

/// <summary>
/// Writes texts as literals of every kind. Where a kind can mark places, <see cref="Start"/> and <see cref="End"/> in the text come out as the
/// markup of the harness.
/// </summary>
internal static class LiteralKinds
{
    /// <summary>In a text, where the span begins that the literal shall mark. No character a filter needs.</summary>
    public const char Start = '«';

    /// <summary>Where it ends.</summary>
    public const char End = '»';

    public static IReadOnlyList<LiteralKind> All { get; } = Enum.GetValues<LiteralKind>();

    /// <summary>A marked text as it is compiled.</summary>
    public static string Unmarked(string text) => text.Replace(Start.ToString(), "", StringComparison.Ordinal).Replace(End.ToString(), "", StringComparison.Ordinal);

    private const string Open = "[|";
    private const string Close = "|]";

    /// <summary>Whether a text can be written so: line breaks in raw literals are those of the file, and the first line holds none.</summary>
    public static bool CanWrite(LiteralKind kind, string text) => kind switch
    {
        LiteralKind.Raw => text.Length > 0 && !text.Any(IsLineBreak) && !text.StartsWith('"') && !text.EndsWith('"'),
        LiteralKind.RawLines => text.Length > 0 && !text.Replace("\n", "", StringComparison.Ordinal).Any(IsLineBreak),
        LiteralKind.RawLinesWindows => text.Length > 0 && !text.Replace("\r\n", "", StringComparison.Ordinal).Any(IsLineBreak),
        _ => true,
    };

    public static string Write(LiteralKind kind, string text) => kind switch
    {
        LiteralKind.Regular => Regular(text, Shortest),
        LiteralKind.RegularEscaped => Regular(text, static (c, next) => Mnemonic(c) ?? $"\\x{(int)c:x4}"),
        LiteralKind.RegularUnicode => Unicode(text),
        LiteralKind.Verbatim => "@\"" + Marked(text).Replace("\"", "\"\"", StringComparison.Ordinal) + "\"",
        LiteralKind.Raw => Quotes(text) + Marked(text) + Quotes(text),
        LiteralKind.RawLines => RawLines(text, "\n"),
        LiteralKind.RawLinesWindows => RawLines(text, "\r\n"),
        LiteralKind.Sum => Sum(text, 7, Mixed, " + "),
        _ => Sum(text, 10, static (_, part) => Regular(part, Shortest), "\n    + /* more */ "),
    };

    private static string Mixed(int place, string part) => (place % 3) switch
    {
        1 => Write(LiteralKind.Verbatim, part),
        2 when CanWrite(LiteralKind.RawLines, part) => "(" + Write(LiteralKind.RawLines, part) + ")",
        _ => Regular(part, Shortest),
    };

    private static string Marked(string text) =>
        text.Replace(Start.ToString(), Open, StringComparison.Ordinal).Replace(End.ToString(), Close, StringComparison.Ordinal);

    private static string Regular(string text, Func<char, char, string> write)
    {
        var literal = new StringBuilder("\"");
        for (var i = 0; i < text.Length; i++)
            literal.Append(text[i] == Start ? Open : text[i] == End ? Close : write(text[i], text[(i + 1)..].FirstOrDefault(static c => c is not (Start or End))));
        return literal.Append('"').ToString();
    }

    private static string Shortest(char c, char next) =>
        Mnemonic(c) ?? (c < ' ' || IsLineBreak(c) || char.IsSurrogate(c) ? (Uri.IsHexDigit(next) ? $"\\u{(int)c:X4}" : $"\\x{(int)c:X}") : c.ToString());

    private static string? Mnemonic(char c) => c switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\'' => "\\'",
        '\0' => "\\0",
        '\a' => "\\a",
        '\b' => "\\b",
        '\u001b' => "\\e",
        '\f' => "\\f",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        '\v' => "\\v",
        _ => null,
    };

    // All of it in \u and \U, the pairs as one code point where the mark does not part them.
    private static string Unicode(string text)
    {
        var literal = new StringBuilder("\"");
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is Start or End)
                literal.Append(text[i] == Start ? Open : Close);
            else if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
                literal.Append(CultureInfo.InvariantCulture, $"\\U{char.ConvertToUtf32(text[i], text[++i]):X8}");
            else
                literal.Append(CultureInfo.InvariantCulture, $"\\{(i % 2 == 0 ? "u" : "U0000")}{(int)text[i]:x4}");
        }

        return literal.Append('"').ToString();
    }

    private static string Quotes(string text)
    {
        var (most, run) = (0, 0);
        foreach (var c in text)
            most = Math.Max(most, run = c == '"' ? run + 1 : 0);
        return new string('"', Math.Max(3, most + 1));
    }

    // Indented by blanks; lines of white space only are written shorter than the others, as editors leave them.
    private static string RawLines(string text, string lineBreak)
    {
        const string Indent = "      ";
        var quotes = Quotes(text);
        var lines = Marked(text).Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n').Select(static (line, i) => line.Length == 0 && i % 2 == 0 ? "  " : Indent + line);
        return quotes + "  " + lineBreak + string.Join(lineBreak, lines) + lineBreak + Indent + quotes;
    }

    private static string Sum(string text, int size, Func<int, string, string> write, string plus)
    {
        var parts = new List<string>();
        for (var at = 0; at < text.Length || parts.Count == 0;)
        {
            // A mark stays with the character it is about.
            var end = Math.Min(text.Length, at + size);
            while (end < text.Length && (text[end - 1] == Start || text[end] == End))
                end++;
            parts.Add(write(parts.Count, text[at..end]));
            at = end;
        }

        return string.Join(plus, parts);
    }

    private static bool IsLineBreak(char c) => c is '\r' or '\n' or '\u0085' or '\u2028' or '\u2029';
}
