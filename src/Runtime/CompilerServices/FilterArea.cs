using System.ComponentModel;
using Grapnel.Geo;

namespace Grapnel.CompilerServices;

/// <summary>The shape of a geo filter, on WGS84, with all that can be computed of it beforehand.</summary>
/// <remarks>Immutable; may be used from several threads. Generated code makes one per shape and keeps it in a static field.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class FilterArea
{
    private protected FilterArea()
    {
    }

    /// <summary>Between two parallels and two meridians, in degrees.</summary>
    /// <param name="top">Latitude.</param>
    /// <param name="left">Longitude.</param>
    /// <param name="bottom">Latitude.</param>
    /// <param name="right">Longitude; beyond 180 for a box across the antimeridian.</param>
    public static FilterArea Box(double top, double left, double bottom, double right) => new BoxArea(top, left, bottom, right);

    /// <summary>As far from a point as two radii, in metres.</summary>
    /// <param name="latitude">Of the point, in degrees.</param>
    /// <param name="longitude">Of the point, in degrees.</param>
    /// <param name="from">The smaller radius; 0 for a circle.</param>
    /// <param name="to">The larger radius.</param>
    public static FilterArea Ring(double latitude, double longitude, double from, double to) => new RingArea(latitude, longitude, from, to);

    /// <summary>Inside geodesic edges.</summary>
    /// <param name="points">Latitude and longitude of each corner, in degrees; three corners at least, the first one again at the end or not.</param>
    /// <exception cref="ArgumentException">There are fewer, or a longitude is missing.</exception>
    public static FilterArea Polygon(params ReadOnlySpan<double> points) => points.Length >= 6 && points.Length % 2 == 0
        ? new PolygonArea(points)
        : throw new ArgumentException("A polygon has three corners at least, each with latitude and longitude.", nameof(points));

    /// <summary>Whether a point lies in it, borders included. Never throws; NaN lies nowhere.</summary>
    /// <param name="latitude">Degrees.</param>
    /// <param name="longitude">Degrees, modulo 360.</param>
    public abstract bool Covers(double latitude, double longitude);
}
