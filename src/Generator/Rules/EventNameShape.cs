using System.Text;

namespace Grapnel.Generator.Rules;

/// <summary>What the name of an event looks like: <c>scope:name</c>. Linked into the runtime, which sees names no build has checked.</summary>
internal static class EventNameShape
{
    private const int LongestShown = 100;

    /// <summary>What is wrong with the name of a declared event, as the end of a sentence about it; null where nothing is.</summary>
    public static string? Problem(string? name, string what = "name")
    {
        var text = name ?? "";
        if (text.Length == 0)
        {
            return $"has an empty {what}";
        }

        if (text.Any(static c => c == '*'))
        {
            return $"has the {what} '{Shown(text)}' with a '*', which only handlers may use";
        }

        if (text.Any(char.IsWhiteSpace))
        {
            return $"has the {what} '{Shown(text)}' with white space";
        }

        var colon = text.LastIndexOf(':');
        return colon <= 0 || colon == text.Length - 1 ? $"has the {what} '{Shown(text)}' without a scope before a colon" : null;
    }

    /// <summary>A name as messages show it: on one line, and no longer than that.</summary>
    public static string Shown(string name)
    {
        var shown = new StringBuilder();
        foreach (var c in name.Take(LongestShown))
        {
            shown.Append(c switch
            {
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                _ when char.IsControl(c) || c is '\u2028' or '\u2029' => "\\u" + ((int)c).ToString("x4", System.Globalization.CultureInfo.InvariantCulture),
                _ => c.ToString(),
            });
        }

        return name.Length <= LongestShown ? shown.ToString() : $"{shown}… ({name.Length} characters)";
    }
}
