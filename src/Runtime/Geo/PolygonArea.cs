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
        var corners = new GeoVertex[points.Length / 2];
        for (var i = 0; i < corners.Length; i++)
        {
            corners[i] = new GeoVertex(points[2 * i], points[(2 * i) + 1]);
        }

        // The edges are walked backwards.
        _edges = new PolygonEdge[corners.Length];
        for (var i = 0; i < corners.Length; i++)
        {
            var end = corners.Length - 1 - i;
            _edges[i] = new PolygonEdge(corners[(end + 1) % corners.Length], corners[end]);
        }

        _bounds = PolygonBounds.Of(_edges);
    }

    public override bool Covers(double latitude, double longitude)
    {
        if (_bounds is not null && _bounds.Exclude(latitude, longitude))
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
