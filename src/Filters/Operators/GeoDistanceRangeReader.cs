using Grapnel.Filters.Text;

namespace Grapnel.Filters;

/// <summary><c>geoDistanceRange { field: point, from: '1 km', to: '5 km' }</c>: at least so far away, and at most.</summary>
internal static class GeoDistanceRangeReader
{
    public const string From = "from";
    public const string To = "to";

    private static readonly string[] Options = [From, To];

    public static FilterNode? Read(TextValue value, FilterPlace place, FilterChecks checks)
    {
        if (checks.Properties(value, 3, place) is not { } read
            || GeoMembers.Required(From, read, Options, place, checks) is not { } from
            || GeoMembers.Required(To, read, Options, place, checks) is not { } to
            || Metres(from, place, checks) is not { } inner
            || Metres(to, place, checks) is not { } outer)
        {
            return null;
        }

        if (inner >= outer)
        {
            return checks.Fail("inner radius must be smaller than outer radius", place, from.Value.Range);
        }

        var field = read.Members.First(static member => !Options.Contains(member.Name.Value));
        return GeoDistanceReader.PointOf(field, place, checks) is { } centre ? GeoDistanceReader.Ring(field, centre, inner, outer, place, checks) : null;
    }

    private static double? Metres(TextMember distance, FilterPlace place, FilterChecks checks) =>
        GeoDistanceReader.Text(distance, place, checks) is { } text ? GeoDistanceReader.Metres(text, distance.Name.Value, place, checks) : null;
}
