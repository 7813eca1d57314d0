using System.Text;

namespace Grapnel.Filters;

/// <summary>The text of <c>exists</c> and <c>missing</c>: a field, perhaps with a value in brackets; brackets of the field's own name are escaped.</summary>
internal static class FieldSyntax
{
    private static readonly char[] LineBreaks = ['\n', '\r', '\u2028', '\u2029'];

    /// <summary>
    /// Where the bracket with the value opens, or -1. Koncorde's expression is <c>/^(.*?[^\\])\[(.*)]$/</c>, in which a dot is no line break:
    /// the first bracket that is not first, not escaped, and has a line break neither behind it nor, but for the character right before it, before it.
    /// </summary>
    public static int ArrayValueAt(string text)
    {
        if (text[text.Length - 1] != ']')
        {
            return -1;
        }

        var firstBreak = text.IndexOfAny(LineBreaks) is var first && first < 0 ? text.Length : first;
        var lastBreak = text.LastIndexOfAny(LineBreaks);
        for (var at = text.IndexOf('[', 1); at >= 0 && firstBreak >= at - 1; at = text.IndexOf('[', at + 1))
        {
            if (text[at - 1] != '\\' && lastBreak < at)
            {
                return at;
            }
        }

        return -1;
    }

    public static string Unescape(string path) => path.Replace("\\[", "[").Replace("\\]", "]");

    public static string Escape(string path)
    {
        var escaped = new StringBuilder(path.Length);
        foreach (var c in path)
        {
            if (c is '[' or ']')
            {
                escaped.Append('\\');
            }

            escaped.Append(c);
        }

        return escaped.ToString();
    }
}
