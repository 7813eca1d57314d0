using System.Runtime.InteropServices;
using System.Text.Json;

namespace Grapnel.Json;

/// <summary>
/// Names that are empty or have a dot: where content has none, the path <c>a.b</c> is the field <c>b</c> of the object <c>a</c> and nothing else.
/// </summary>
internal static class OddNames
{
    internal static bool IsOdd(string name) => name.Length == 0 || name.Contains('.', StringComparison.Ordinal);

    /// <summary>Whether an element has none; looked at once.</summary>
    internal static bool AreNotIn(JsonElement element, ref ElementNames known)
    {
        if (known == ElementNames.Unknown)
            known = MayBeIn(JsonMarshal.GetRawUtf8Value(element)) ? ElementNames.MayBeOdd : ElementNames.Plain;
        return known == ElementNames.Plain;
    }

    /// <summary>Whether JSON text may have such a name at any depth. False is certain; true only likely, as text in it may look like one.</summary>
    internal static bool MayBeIn(ReadOnlySpan<byte> json) => HasDottedName(json) || HasEmptyName(json) || HasEscapedDot(json);

    // Dots are frequent in numbers and text. One that is in a name has the quote before a colon as the next quote that is not escaped.
    private static bool HasDottedName(ReadOnlySpan<byte> json)
    {
        while (json.IndexOf((byte)'.') is >= 0 and var dot)
        {
            json = json[(dot + 1)..];
            bool isEscaped;
            do
            {
                int quote = json.IndexOf((byte)'"');
                if (quote < 0)
                    return false;
                isEscaped = quote > 0 && json[quote - 1] == '\\';
                json = json[(quote + 1)..];
                if (IsBeforeColon(json))
                    return true;
            }
            while (isEscaped);
        }

        return false;
    }

    private static bool HasEmptyName(ReadOnlySpan<byte> json)
    {
        while (json.IndexOf("\"\""u8) is >= 0 and var at)
        {
            json = json[(at + 1)..];
            if (IsBeforeColon(json[1..]))
                return true;
        }

        return false;
    }

    private static bool HasEscapedDot(ReadOnlySpan<byte> json) => json.IndexOf(@"\u002e"u8) >= 0 || json.IndexOf(@"\u002E"u8) >= 0;

    private static bool IsBeforeColon(ReadOnlySpan<byte> json)
    {
        int at = json.IndexOfAnyExcept(" \t\n\r"u8);
        return at >= 0 && json[at] == ':';
    }
}
