namespace Grapnel.Geo;

/// <summary>
/// Parallels and meridians around a polygon that neither goes around a pole nor crosses the antimeridian: beyond them its edges cross the point's meridian
/// nowhere, or all on one side of the point, and cancel out.
/// </summary>
internal sealed class PolygonBounds
{
    private const double WidestExtent = 179;
    private const double FarthestLongitude = 179.999;
    private const double Margin = 1e-6;

    // The square of the length of an edge in degrees, times this, in degrees: how far a geodesic may leave its great circle.
    private const double Parting = 6 * Wgs84.Flattening * Wgs84.Radians;

    private readonly double _west = double.PositiveInfinity;
    private readonly double _east = double.NegativeInfinity;
    private readonly double _south = double.PositiveInfinity;
    private readonly double _north = double.NegativeInfinity;

    private PolygonBounds(PolygonEdge[] edges)
    {
        foreach (var edge in edges)
        {
            _west = Math.Min(_west, edge.Start.Longitude);
            _east = Math.Max(_east, edge.Start.Longitude);
            _north = Math.Max(_north, Bulge(edge, 1));
            _south = Math.Min(_south, -Bulge(edge, -1));
        }

        (_west, _east) = (_west - Margin, _east + Margin);
    }

    /// <summary>The bounds; null where a polygon has none.</summary>
    internal static PolygonBounds? Of(PolygonEdge[] edges)
    {
        if (!Array.TrueForAll(edges, static edge => edge.IsOrdinary && Math.Abs(edge.Start.Latitude) <= Wgs84.NorthPole && Math.Abs(edge.Start.Longitude) <= FarthestLongitude))
        {
            return null;
        }

        var bounds = new PolygonBounds(edges);
        return bounds._east - bounds._west < WidestExtent ? bounds : null;
    }

    internal bool Exclude(double latitude, double longitude) =>
        (longitude < _west || longitude > _east || latitude < _south || latitude > _north)
        && Math.Abs(longitude) <= FarthestLongitude && Math.Abs(latitude) <= Wgs84.NorthPole;

    /// <summary>The northernmost latitude of an edge, at most; seen upside down where the sign is -1.</summary>
    private static double Bulge(PolygonEdge edge, int sign)
    {
        var latitude = Math.Max(sign * edge.Start.Latitude, sign * edge.End.Latitude);
        var height = Math.Abs(edge.Start.Latitude - edge.End.Latitude);
        var bulge = latitude <= 0 ? latitude : Math.Atan(Math.Tan(latitude * Wgs84.Radians) / Math.Cos(edge.East / 2 * Wgs84.Radians)) / Wgs84.Radians;
        return bulge + (Parting * ((edge.East * edge.East) + (height * height))) + Margin;
    }
}
