namespace Grapnel.Filters.Text;

/// <summary>A string, or a key with or without quotes.</summary>
/// <param name="value">What it stands for.</param>
/// <param name="source">The text it was read from.</param>
/// <param name="range">The token, quotes included.</param>
/// <param name="content">The token without its quotes.</param>
internal sealed class TextString(string value, string source, TextRange range, TextRange content) : TextValue(range)
{
    public string Value { get; } = value;

    /// <summary>The characters without the quotes; with them where there is nothing else.</summary>
    public TextRange Content => content.Length == 0 ? Range : content;

    /// <summary>Where some characters of the value were read from.</summary>
    public TextRange RangeOf(int start, int length)
    {
        var from = Skip(content.Start, start);
        return TextRange.Between(from, Skip(from, length));
    }

    /// <summary>A text as it is written between the quotes this one has.</summary>
    public string Escaped(string text)
    {
        var quote = source[Range.Start].ToString();
        return text.Replace("\\", "\\\\").Replace(quote, "\\" + quote);
    }

    private int Skip(int at, int characters)
    {
        if (content.Length == Value.Length)
        {
            return at + characters;
        }

        for (; characters > 0; characters--)
        {
            at += source[at] != '\\' ? 1 : source[at + 1] == 'u' ? 6 : 2;
        }

        return at;
    }
}
