using System.Buffers.Text;

namespace Grapnel.Json;

/// <summary>
/// Escapes such as <c>\uD800</c> without their other half. They are legal JSON, but System.Text.Json throws on meeting
/// one, even when it looks for another name; they become U+FFFD, as they do whenever .NET writes such text.
/// </summary>
internal static class LoneSurrogates
{
    private const int EscapeLength = 6;

    /// <summary>Where the first one starts, or -1. The text need not be valid JSON.</summary>
    internal static int IndexIn(ReadOnlySpan<byte> json)
    {
        int at = 0;
        while (json[at..].IndexOf((byte)'\\') is >= 0 and var step)
        {
            at += step;
            int length = WholeEscape(json[at..]);
            if (length == 0)
                return at;
            at = Math.Min(at + length, json.Length);
        }

        return -1;
    }

    internal static byte[] Replaced(ReadOnlySpan<byte> json, int first)
    {
        byte[] copy = json.ToArray();
        for (int at = first, step; ; at += step)
        {
            @"\uFFFD"u8.CopyTo(copy.AsSpan(at));
            if ((step = IndexIn(copy.AsSpan(at))) < 0)
                return copy;
        }
    }

    /// <summary>The length of the escape, with the second half of a pair; 0 when it is half a pair.</summary>
    private static int WholeEscape(ReadOnlySpan<byte> escape)
    {
        if (!TryReadUnit(escape, out char unit) || !char.IsSurrogate(unit))
            return 2;
        return char.IsHighSurrogate(unit) && TryReadUnit(escape[EscapeLength..], out char second) && char.IsLowSurrogate(second)
            ? 2 * EscapeLength
            : 0;
    }

    private static bool TryReadUnit(ReadOnlySpan<byte> escape, out char unit)
    {
        unit = default;
        if (escape.Length < EscapeLength || escape[0] != '\\' || escape[1] != 'u')
            return false;
        bool isHex = Utf8Parser.TryParse(escape.Slice(2, 4), out ushort value, out int consumed, 'x') && consumed == 4;
        unit = (char)value;
        return isHex;
    }
}
