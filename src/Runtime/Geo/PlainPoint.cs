using Grapnel.Filters;

namespace Grapnel.Geo;

/// <summary>
/// Points as nearly all documents have them, read from their JSON text at once: <c>{"lat":40.7,"lon":-74}</c> with nothing else in it, and
/// <c>[40.7,-74]</c>. What is not exactly that is left to others. The text must be valid JSON.
/// </summary>
internal static class PlainPoint
{
    internal static bool TryReadObject(ReadOnlySpan<byte> json, out double latitude, out double longitude)
    {
        latitude = longitude = double.NaN;
        var rest = json[1..];
        if (!TryName(ref rest, out var isLatitude) || !TryNumber(ref rest, (byte)',', out var first)
            || !TryName(ref rest, out var isSecondLatitude) || isLatitude == isSecondLatitude || !TryNumber(ref rest, (byte)'}', out var second))
        {
            return false;
        }

        (latitude, longitude) = isLatitude ? (first, second) : (second, first);
        return true;
    }

    internal static bool TryReadArray(ReadOnlySpan<byte> json, out double latitude, out double longitude)
    {
        longitude = double.NaN;
        var rest = json[1..];
        return TryNumber(ref rest, (byte)',', out latitude) && TryNumber(ref rest, (byte)']', out longitude);
    }

    /// <summary>A name with its colon.</summary>
    private static bool TryName(ref ReadOnlySpan<byte> rest, out bool isLatitude)
    {
        SkipSpace(ref rest);
        isLatitude = rest.StartsWith("\"lat\""u8);
        if (!isLatitude && !rest.StartsWith("\"lon\""u8))
        {
            return false;
        }

        rest = rest["\"lat\"".Length..];
        SkipSpace(ref rest);
        rest = rest[1..];
        return true;
    }

    private static bool TryNumber(ref ReadOnlySpan<byte> rest, byte end, out double number)
    {
        SkipSpace(ref rest);
        number = LeadingNumber.Read(rest, out var length);
        if (length == 0)
        {
            return false;
        }

        rest = rest[length..];
        SkipSpace(ref rest);
        if (rest[0] != end)
        {
            return false;
        }

        rest = rest[1..];
        return true;
    }

    private static void SkipSpace(ref ReadOnlySpan<byte> rest)
    {
        while (rest[0] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            rest = rest[1..];
        }
    }
}
