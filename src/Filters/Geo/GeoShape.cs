namespace Grapnel.Filters;

/// <summary>A point on WGS84, in degrees.</summary>
internal sealed record GeoPoint(double Latitude, double Longitude);

/// <summary>What a point can lie in.</summary>
internal abstract record GeoShape;

/// <summary>Between two parallels and two meridians, in degrees; bottom is below top, left below right.</summary>
internal sealed record GeoBox(double Top, double Left, double Bottom, double Right) : GeoShape;

/// <summary>As far from a point as <paramref name="From"/> to <paramref name="To"/> metres.</summary>
/// <param name="Centre">The point.</param>
/// <param name="From">0 for <c>geoDistance</c>.</param>
/// <param name="To">The radius.</param>
internal sealed record GeoRing(GeoPoint Centre, double From, double To) : GeoShape;

/// <summary>Inside geodesic edges; three points at least, open or closed.</summary>
internal sealed record GeoPolygon(ValueList<GeoPoint> Points) : GeoShape;
