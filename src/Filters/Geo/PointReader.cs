using System.Text;
using Grapnel.Filters.Text;

namespace Grapnel.Filters;

/// <summary>
/// Points of filters, in every notation of Koncorde: <c>{ lat, lon }</c>, <c>[lat, lon]</c>, <c>"lat, lon"</c>, a geohash, each of the last three also
/// as <c>{ latLon }</c> or <c>{ lat_lon }</c>. A coordinate is a number, or whatever JavaScript's <c>parseFloat</c> makes one of.
/// </summary>
internal static class PointReader
{
    private static readonly string[] Names = ["lat", "lon", "latLon", "lat_lon"];

    private static readonly Dictionary<string, string> Meant = new(StringComparer.Ordinal)
    {
        ["latitude"] = "lat", ["longitude"] = "lon", ["lng"] = "lon", ["long"] = "lon", ["latlng"] = "latLon", ["latlong"] = "latLon", ["lat_lng"] = "lat_lon",
    };

    /// <summary>The point; null where there is an issue.</summary>
    public static PlacedPoint? Read(TextValue value, out GeoIssue? issue) => value switch
    {
        TextString text => FromText(text, out issue),
        TextArray array => FromArray(array, out issue),
        TextObject fields => FromObject(fields, out issue),
        _ => None(value.Range, out issue),
    };

    /// <summary>The number a coordinate is read as; NaN where it is none.</summary>
    public static double Coordinate(TextValue value) => value switch
    {
        TextNumber number => Positive(number.Value),
        TextString text => Positive(LeadingNumber.Parse(Encoding.UTF8.GetBytes(text.Value))),

        // JavaScript writes an array as its elements with commas between them, and a comma ends a number.
        TextArray { Items.Count: > 0 } array => Coordinate(array.Items[0]),
        _ => double.NaN,
    };

    /// <summary>There is one zero.</summary>
    private static double Positive(double value) => value == 0 ? 0 : value;

    private static PlacedPoint? FromText(TextString text, out GeoIssue? issue)
    {
        issue = null;
        var comma = text.Value.IndexOf(',');
        if (PointText.TryRead(Encoding.UTF8.GetBytes(text.Value), out var latitude, out var longitude))
        {
            var point = new GeoPoint(Positive(latitude), Positive(longitude));
            return comma < 0
                ? new PlacedPoint(point, text.Range, text.Range)
                : new PlacedPoint(point, PartOf(text, 0, comma), PartOf(text, comma + 1, text.Value.Length));
        }

        if (comma < 0)
        {
            var lower = text.Value.ToLowerInvariant();
            return None(text.Content, out issue, Geohash.TryDecode(Encoding.UTF8.GetBytes(lower), out _, out _) ? lower : null);
        }

        if (text.Value.IndexOf(',', comma + 1) is > 0 and var second)
        {
            return None(text.RangeOf(second, text.Value.Length - second), out issue);
        }

        return None(double.IsNaN(latitude) ? PartOf(text, 0, comma) : PartOf(text, comma + 1, text.Value.Length), out issue);
    }

    /// <summary>A coordinate without the space around it; all of the text where there is nothing else.</summary>
    private static TextRange PartOf(TextString text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text.Value[start]))
        {
            start++;
        }

        while (start < end && char.IsWhiteSpace(text.Value[end - 1]))
        {
            end--;
        }

        return start == end ? text.Content : text.RangeOf(start, end - start);
    }

    private static PlacedPoint? FromArray(TextArray array, out GeoIssue? issue) => array.Items.Count switch
    {
        2 => FromPair(array.Items[0], array.Items[1], out issue),
        > 2 => None(array.Items[2].Range, out issue),
        _ => None(array.Range, out issue),
    };

    private static PlacedPoint? FromPair(TextValue first, TextValue second, out GeoIssue? issue)
    {
        issue = null;
        var (latitude, longitude) = (Coordinate(first), Coordinate(second));
        return double.IsNaN(latitude) ? None(first.Range, out issue)
            : double.IsNaN(longitude) ? None(second.Range, out issue)
            : new PlacedPoint(new GeoPoint(latitude, longitude), first.Range, second.Range);
    }

    private static PlacedPoint? FromObject(TextObject fields, out GeoIssue? issue)
    {
        var point = FromNamed(fields, out issue);
        if (point is not null || issue is not null)
        {
            return point;
        }

        return GeoMembers.Find(GeoMembers.Renamed(fields), "latLon")?.Value switch
        {
            TextArray array => FromArray(array, out issue),
            TextString text => FromText(text, out issue),
            TextObject inner => FromNamed(inner, out issue) ?? (issue is null ? Misnamed(inner, ["lat", "lon"], out issue) : null),
            { } other => None(other.Range, out issue),
            null => Misnamed(fields, Names, out issue),
        };
    }

    /// <summary>From <c>lat</c> and <c>lon</c>; null without an issue where one of them is missing.</summary>
    private static PlacedPoint? FromNamed(TextObject fields, out GeoIssue? issue)
    {
        issue = null;
        return GeoMembers.Find(fields, "lat") is { } latitude && GeoMembers.Find(fields, "lon") is { } longitude
            ? FromPair(latitude.Value, longitude.Value, out issue)
            : null;
    }

    private static PlacedPoint? Misnamed(TextObject fields, string[] names, out GeoIssue? issue)
    {
        string[] missing = [.. names.Where(name => GeoMembers.Find(fields, name) is null)];
        foreach (var member in fields.Members)
        {
            if (!names.Contains(member.Name.Value) && Suggestion(member.Name.Value.ToLowerInvariant(), missing) is { } name)
            {
                return None(member.Name.Content, out issue, name);
            }
        }

        return None(fields.Range, out issue);
    }

    private static string? Suggestion(string name, string[] missing)
    {
        var meant = Meant.TryGetValue(name, out var usual) ? usual : Nearest.To(name, missing);
        return missing.Contains(meant) ? meant : null;
    }

    private static PlacedPoint? None(TextRange range, out GeoIssue? issue, string? didYouMean = null)
    {
        issue = new GeoIssue(range, didYouMean);
        return null;
    }
}
