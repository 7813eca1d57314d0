using System.Globalization;
using Grapnel.Filters.Text;

namespace Grapnel.Filters;

/// <summary><c>geoDistance { field: point, distance: '5 km' }</c>: no further away than that.</summary>
internal static class GeoDistanceReader
{
    public const string Distance = "distance";

    private const double NorthPole = 90;

    private static readonly string[] Options = [Distance];

    public static FilterNode? Read(TextValue value, FilterPlace place, FilterChecks checks)
    {
        if (checks.Properties(value, 2, place) is not { } read
            || GeoMembers.Required(Distance, read, Options, place, checks) is not { } distance
            || Text(distance, place, checks) is not { } text)
        {
            return null;
        }

        var field = read.Members.First(static member => member.Name.Value != Distance);
        return PointOf(field, place, checks) is { } centre && Metres(text, Distance, place, checks) is { } metres
            ? Ring(field, centre, 0, metres, place, checks)
            : null;
    }

    /// <summary>A text that is not empty.</summary>
    public static TextString? Text(TextMember distance, FilterPlace place, FilterChecks checks)
    {
        if (distance.Value is TextString { Value.Length: > 0 } text)
        {
            return text;
        }

        // A number without unit is most probably metres.
        var didYouMean = distance.Value is TextNumber { Value: >= 0 and < double.PositiveInfinity } number ? $"'{DistanceText.Print(number.Value)}'" : null;
        checks.Fail(distance.Value is TextString ? "cannot be empty" : "must be a string", place, distance.Value.Range, distance.Name.Value, didYouMean);
        return null;
    }

    public static double? Metres(TextString text, string name, FilterPlace place, FilterChecks checks)
    {
        var metres = DistanceText.Read(text, out var issue);
        if (issue is not null)
        {
            checks.Fail($"unable to parse distance value \"{text.Value}\"{issue.Reason}", place, issue.Range, name, issue.DidYouMean);
        }

        return metres;
    }

    public static PlacedPoint? PointOf(TextMember field, FilterPlace place, FilterChecks checks)
    {
        var point = PointReader.Read(field.Value, out var issue);
        if (issue is not null)
        {
            checks.Fail("unrecognized point format", place, issue.Range, field.Name.Value, issue.DidYouMean);
        }

        return point;
    }

    /// <summary>Where Koncorde's process ends with a native assertion, an error.</summary>
    public static FilterNode? Ring(TextMember field, PlacedPoint centre, double from, double to, FilterPlace place, FilterChecks checks)
    {
        var (latitude, longitude) = (centre.Point.Latitude, centre.Point.Longitude);
        if (Math.Abs(latitude) > NorthPole)
        {
            var text = $"the latitude of a circle's centre lies between -90 and 90, got {latitude.ToString("R", CultureInfo.InvariantCulture)}";
            return checks.Fail(text, place, centre.Latitude, field.Name.Value);
        }

        return double.IsInfinity(longitude)
            ? checks.Fail("a coordinate of a circle's centre cannot be infinite", place, centre.Longitude, field.Name.Value)
            : new Within(new FieldPath(field.Name.Value) { Range = field.Name.Content }, new GeoRing(centre.Point, from, to)) { Range = place.Range };
    }
}
