using System.ComponentModel;

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
    public static FilterArea Box(double top, double left, double bottom, double right) => throw new NotImplementedException();

    /// <summary>As far from a point as two radii, in metres.</summary>
    public static FilterArea Ring(double latitude, double longitude, double from, double to) => throw new NotImplementedException();

    /// <summary>Inside geodesic edges.</summary>
    /// <param name="points">Latitude and longitude of each corner, in degrees.</param>
    public static FilterArea Polygon(params ReadOnlySpan<double> points) => throw new NotImplementedException();

    /// <summary>Whether a point lies in it, borders included.</summary>
    /// <param name="latitude">Degrees.</param>
    /// <param name="longitude">Degrees, modulo 360.</param>
    public abstract bool Covers(double latitude, double longitude);
}
