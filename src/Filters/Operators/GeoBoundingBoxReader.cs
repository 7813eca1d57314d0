using System.Globalization;
using Grapnel.Filters.Text;

namespace Grapnel.Filters;

/// <summary>
/// <c>geoBoundingBox { field: { top, left, bottom, right } }</c> or <c>{ topLeft, bottomRight }</c>, the latter also as <c>top_left</c> and
/// <c>bottom_right</c>. Across the antimeridian, right is beyond 180.
/// </summary>
internal static class GeoBoundingBoxReader
{
    private const string Unrecognized = "unrecognized geo-point format";
    private const string TopLeft = "topLeft";
    private const string BottomRight = "bottomRight";
    private const double Turn = 360;

    private static readonly string[] Sides = ["top", "left", "bottom", "right"];
    private static readonly string[] Names = [.. Sides, TopLeft, BottomRight, "top_left", "bottom_right"];

    public static FilterNode? Read(TextValue value, FilterPlace place, FilterChecks checks)
    {
        if (checks.OneProperty(value, place) is not { } member)
        {
            return null;
        }

        var field = member.Name.Value;
        if (member.Value is not TextObject box)
        {
            return checks.Fail(Unrecognized, place, member.Value.Range, field);
        }

        box = GeoMembers.Renamed(box);
        var sides = Sides.Select(side => GeoMembers.Find(box, side)?.Value).OfType<TextValue>().ToList();
        var corners = sides.Count == Sides.Length && sides.TrueForAll(static side => side is TextNumber or TextString)
            ? OfSides(box, sides, place, checks, field)
            : OfCorners(box, sides, place, checks, field);
        return corners is { } read ? Checked(read.TopLeft, read.BottomRight, member, place, checks) : null;
    }

    private static (PlacedPoint TopLeft, PlacedPoint BottomRight)? OfSides(TextObject box, List<TextValue> sides, FilterPlace place, FilterChecks checks, string field)
    {
        var degrees = sides.ConvertAll(PointReader.Coordinate);
        var wrong = degrees.FindIndex(double.IsNaN);
        if (wrong >= 0)
        {
            checks.Fail($"unrecognized geoBoundingBox format: {ValueText.Json(box)}", place, sides[wrong].Range, field);
            return null;
        }

        return (new PlacedPoint(new GeoPoint(degrees[0], degrees[1]), sides[0].Range, sides[1].Range),
            new PlacedPoint(new GeoPoint(degrees[2], degrees[3]), sides[2].Range, sides[3].Range));
    }

    private static (PlacedPoint TopLeft, PlacedPoint BottomRight)? OfCorners(TextObject box, List<TextValue> sides, FilterPlace place, FilterChecks checks, string field)
    {
        var (first, second) = (GeoMembers.Find(box, TopLeft), GeoMembers.Find(box, BottomRight));
        var issue = first is null || second is null ? Missing(box, sides) : null;
        if (issue is null
            && PointReader.Read(first!.Value, out issue) is { } topLeft
            && PointReader.Read(second!.Value, out issue) is { } bottomRight)
        {
            return (topLeft, bottomRight);
        }

        checks.Fail(Unrecognized, place, issue!.Range, field, issue.DidYouMean);
        return null;
    }

    /// <summary>A side that is no number, else a misspelt name, else all of it.</summary>
    private static GeoIssue Missing(TextObject box, List<TextValue> sides)
    {
        if (sides.Find(static side => side is not (TextNumber or TextString)) is { } wrong)
        {
            return new GeoIssue(wrong.Range);
        }

        string[] absent = [.. Names.Where(name => GeoMembers.Find(box, name) is null)];
        foreach (var member in box.Members.Where(static member => !Names.Contains(member.Name.Value)))
        {
            if (Nearest.To(member.Name.Value, absent) is { } name)
            {
                return new GeoIssue(member.Name.Content, name);
            }
        }

        return new GeoIssue(box.Range);
    }

    /// <summary>Koncorde finds this out when it stores the filter.</summary>
    private static FilterNode? Checked(PlacedPoint topLeft, PlacedPoint bottomRight, TextMember field, FilterPlace place, FilterChecks checks)
    {
        var box = new GeoBox(topLeft.Point.Latitude, topLeft.Point.Longitude, bottomRight.Point.Latitude, bottomRight.Point.Longitude);
        if (box.Bottom >= box.Top)
        {
            return checks.Fail("min_lat argument cannot be greater or equal max_lat", place, bottomRight.Latitude, field.Name.Value);
        }

        if (box.Left >= box.Right)
        {
            // From 170 to -170 is meant to be from 170 to 190.
            var didYouMean = box.Right + Turn > box.Left && box.Right + Turn - box.Left < Turn && bottomRight.Latitude != bottomRight.Longitude
                ? (box.Right + Turn).ToString("R", CultureInfo.InvariantCulture)
                : null;
            return checks.Fail("min_lon argument cannot be greater or equal max_lon", place, bottomRight.Longitude, field.Name.Value, didYouMean);
        }

        return new Within(new FieldPath(field.Name.Value) { Range = field.Name.Content }, box) { Range = place.Range };
    }
}
