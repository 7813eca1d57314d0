namespace Grapnel.Filters;

/// <summary>
/// Points written as a geohash: the middle of its cell. Koncorde takes every lower-case letter and digit, four of them at least; those that no
/// geohash has (a, i, l, o) count as 0, so that "paris" is a point.
/// </summary>
internal static class Geohash
{
    private const int ShortestLength = 4;
    private const int BitsPerLetter = 5;

    // Of the letters a to z.
    private static ReadOnlySpan<byte> Values => [0, 10, 11, 12, 13, 14, 15, 16, 0, 17, 18, 0, 19, 20, 0, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31];

    public static bool TryDecode(ReadOnlySpan<byte> text, out double latitude, out double longitude)
    {
        latitude = longitude = double.NaN;
        if (text.Length < ShortestLength)
        {
            return false;
        }

        foreach (var c in text)
        {
            if (c is not ((>= (byte)'0' and <= (byte)'9') or (>= (byte)'a' and <= (byte)'z')))
            {
                return false;
            }
        }

        Decode(text, out latitude, out longitude);
        return true;
    }

    private static void Decode(ReadOnlySpan<byte> text, out double latitude, out double longitude)
    {
        var (west, east, south, north) = (-180d, 180d, -90d, 90d);
        var isLongitude = true;
        foreach (var c in text)
        {
            var value = c < 'a' ? c - '0' : Values[c - 'a'];
            for (var bit = BitsPerLetter - 1; bit >= 0; bit--)
            {
                var isUpper = ((value >> bit) & 1) != 0;
                if (isLongitude)
                {
                    Halve(ref west, ref east, isUpper);
                }
                else
                {
                    Halve(ref south, ref north, isUpper);
                }

                isLongitude = !isLongitude;
            }
        }

        (latitude, longitude) = ((south + north) / 2, (west + east) / 2);
    }

    private static void Halve(ref double low, ref double high, bool isUpper)
    {
        var middle = (low + high) / 2;
        if (isUpper)
        {
            low = middle;
        }
        else
        {
            high = middle;
        }
    }
}
