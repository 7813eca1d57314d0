namespace Grapnel.Filters;

/// <summary>Points written as text, in filters and in documents: <c>"40.7, -74"</c> or a geohash.</summary>
internal static class PointText
{
    /// <summary>Reads a point; coordinates are any numbers, infinite ones too, but never NaN.</summary>
    /// <param name="text">UTF-8, unescaped.</param>
    /// <param name="latitude">Degrees.</param>
    /// <param name="longitude">Degrees.</param>
    public static bool TryRead(ReadOnlySpan<byte> text, out double latitude, out double longitude)
    {
        var comma = text.IndexOf((byte)',');
        if (comma < 0)
        {
            return Geohash.TryDecode(text, out latitude, out longitude);
        }

        var rest = text.Slice(comma + 1);
        latitude = longitude = double.NaN;
        if (rest.IndexOf((byte)',') >= 0)
        {
            return false;
        }

        latitude = LeadingNumber.Parse(text.Slice(0, comma));
        longitude = LeadingNumber.Parse(rest);
        return !double.IsNaN(latitude) && !double.IsNaN(longitude);
    }
}
