using Grapnel.CompilerServices;

namespace Grapnel.Geo;

/// <summary>
/// Inside geodesic edges, by the non-zero rule. Around a pole, a ring listed counter-clockwise, seen from above that pole, holds the pole; clockwise, the
/// rest of the globe.
/// </summary>
internal sealed class PolygonArea : FilterArea
{
    private readonly PolygonEdge[] _edges;
    private readonly PolygonBounds? _bounds;

    /// <param name="points">Latitude and longitude of each corner, in degrees; the first one again at the end or not.</param>
    internal PolygonArea(ReadOnlySpan<double> points)
    {
        _edges = PolygonEdge.Around(points);
        _bounds = PolygonBounds.Of(_edges);
    }

    public override bool Covers(double latitude, double longitude)
    {
        if (!double.IsFinite(latitude) || !double.IsFinite(longitude) || (_bounds is not null && _bounds.Exclude(latitude, longitude)))
        {
            return false;
        }

        var winding = new PolygonWinding(new GeoVertex(latitude, longitude));
        foreach (var edge in _edges)
        {
            if (winding.Meets(edge))
            {
                return true;
            }
        }

        return winding.IsInside;
    }
}
