using Grapnel.Filters.Text;

namespace Grapnel.Filters;

/// <summary><c>geoPolygon { field: { points: [ … ] } }</c>: three points at least, in either direction, the first one again at the end or not.</summary>
internal static class GeoPolygonReader
{
    private const string Points = "points";
    private const int FewestPoints = 3;

    public static FilterNode? Read(TextValue value, FilterPlace place, FilterChecks checks)
    {
        if (checks.OneProperty(value, place) is not { } member)
        {
            return null;
        }

        var field = member.Name.Value;
        return checks.Properties(member.Value, 1, place, field) is { } read
            && GeoMembers.Required(Points, read, [], place, checks, field) is { } points
            && Corners(points.Value, $"{field}.{Points}", place, checks) is { } corners
            ? new Within(new FieldPath(field) { Range = member.Name.Content }, new GeoPolygon(corners)) { Range = place.Range }
            : null;
    }

    private static ValueList<GeoPoint>? Corners(TextValue value, string path, FilterPlace place, FilterChecks checks)
    {
        if (value is not TextArray array)
        {
            checks.Fail("must be an array", place, value.Range, path);
            return null;
        }

        if (array.Items.Count < FewestPoints)
        {
            checks.Fail($"at least {FewestPoints} points are required to build a polygon", place, array.Range, path);
            return null;
        }

        var corners = new List<GeoPoint>();
        TextRange? infinite = null;
        foreach (var item in array.Items)
        {
            if (PointReader.Read(item, out var issue) is not { } corner)
            {
                checks.Fail($"unrecognized point format \"{ValueText.Json(item)}\"", place, issue!.Range, path, issue.DidYouMean);
                return null;
            }

            infinite ??= double.IsInfinity(corner.Point.Latitude) ? corner.Latitude : double.IsInfinity(corner.Point.Longitude) ? corner.Longitude : null;
            corners.Add(corner.Point);
        }

        // Here Koncorde's process ends with a native assertion.
        if (infinite is { } range)
        {
            checks.Fail("a coordinate of a corner cannot be infinite", place, range, path);
            return null;
        }

        // Closed or not, it is the same polygon.
        if (corners.Count > FewestPoints && corners[0] == corners[corners.Count - 1])
        {
            corners.RemoveAt(corners.Count - 1);
        }

        return new ValueList<GeoPoint>(corners);
    }
}
