using System.Globalization;
using System.Text;

namespace Grapnel.Generator.Rules;

/// <summary>Text of users in messages: on one line, whatever is in it.</summary>
internal static class MessageText
{
    private const int Longest = 60;

    /// <summary>With what would break the line or not be seen as \uXXXX.</summary>
    public static string Of(string text)
    {
        var shown = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text, i))
            {
                shown.Append(text, i++, 2);
            }
            else if (char.IsControl(text[i]) || char.IsSurrogate(text[i]) || CharUnicodeInfo.GetUnicodeCategory(text[i]) is UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Format)
            {
                shown.Append("\\u").Append(((int)text[i]).ToString("x4", CultureInfo.InvariantCulture));
            }
            else
            {
                shown.Append(text[i]);
            }
        }

        return shown.ToString();
    }

    /// <summary>The beginning of a text that may be long.</summary>
    public static string Excerpt(string text) => Of(text.Length <= Longest ? text : text.Substring(0, Longest - 1) + "…");
}
