using System.Globalization;
using System.Text;
using Grapnel.Filters.Text;

namespace Grapnel.Filters;

/// <summary>Values as JavaScript's <c>JSON.stringify</c> writes them: Koncorde's messages about points and boxes show what was given.</summary>
internal static class ValueText
{
    public static string Json(TextValue value)
    {
        var text = new StringBuilder();
        Write(value, text);
        return text.ToString();
    }

    private static void Write(TextValue value, StringBuilder text)
    {
        switch (value)
        {
            case TextBoolean boolean:
                text.Append(boolean.Value ? "true" : "false");
                break;
            case TextNumber number:
                text.Append(double.IsInfinity(number.Value) ? "null" : NumberText.JavaScript(number.Value));
                break;
            case TextString letters:
                Write(letters.Value, text);
                break;
            case TextArray array:
                Joined('[', array.Items, item => Write(item, text), ']', text);
                break;
            case TextObject fields:
                Joined('{', [.. fields.Members.OrderBy(static member => Index(member.Name.Value))], member => Write(member, text), '}', text);
                break;
            default:
                text.Append("null");
                break;
        }
    }

    private static void Write(TextMember member, StringBuilder text)
    {
        Write(member.Name.Value, text);
        text.Append(':');
        Write(member.Value, text);
    }

    private static void Joined<T>(char open, IReadOnlyList<T> items, Action<T> write, char close, StringBuilder text)
    {
        text.Append(open);
        for (var i = 0; i < items.Count; i++)
        {
            text.Append(i == 0 ? "" : ",");
            write(items[i]);
        }

        text.Append(close);
    }

    /// <summary>Keys that are whole numbers come first in JavaScript, in their order.</summary>
    private static uint Index(string name) =>
        uint.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index.ToString(CultureInfo.InvariantCulture) == name ? index : uint.MaxValue;

    private static void Write(string value, StringBuilder text)
    {
        text.Append('"');
        foreach (var c in value)
        {
            text.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\b' => "\\b",
                '\f' => "\\f",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                < ' ' => "\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture),
                _ => c.ToString(),
            });
        }

        text.Append('"');
    }
}
