using Grapnel.CompilerServices;

namespace Grapnel.Geo;

/// <summary>
/// As far from a point as two radii. Most points are judged by the angle they make with the centre, or by their latitude alone: the length
/// of a line lies between <see cref="Least"/> and <see cref="Most"/> of the same angle's arc on the equator, whatever its direction.
/// </summary>
/// <remarks>
/// The bounds follow from the series: with an angle d, (sin1 - sin2)² is at most 2 (1 - cos d) and (sin1 + sin2)² at most 2 (1 + cos d), so the length
/// is a d (1 - x) with x between -f and 2 f; lines along a meridian too. They hold on the sphere, so not for latitudes beyond a pole, and where
/// the angle is exact enough, so not for radii of a few metres.
/// </remarks>
internal sealed class RingArea : FilterArea
{
    private const double Least = 1 - (2.2 * Wgs84.Flattening);
    private const double Most = 1 + (1.1 * Wgs84.Flattening);
    private const double Margin = 1e-3;
    private const double SmallestRadius = 10;
    private const double Never = 2;
    private const double FarthestLongitude = 720;

    private readonly GeoVertex _centre;
    private readonly double _from;
    private readonly double _to;

    // Degrees of latitude beyond which every point is too far.
    private readonly double _band;

    // Cosines of angles: below the first, every point is too far; above the second, too near; between the last two, neither.
    private readonly double _tooFar = -Never;
    private readonly double _tooNear = Never;
    private readonly double _surelyFrom = -Never;
    private readonly double _surelyTo = Never;

    internal RingArea(double latitude, double longitude, double from, double to)
    {
        _centre = new GeoVertex(latitude, longitude);
        _from = from;
        _to = to;
        _band = ((to / (Wgs84.Equator * Least) * (1 + Margin)) + 1e-6) / Wgs84.Radians;
        if (to >= SmallestRadius)
        {
            _tooFar = CosineOf(to / Least * (1 + Margin));
            _surelyTo = CosineOf(to / Most * (1 - Margin));
        }

        if (from >= SmallestRadius)
        {
            _tooNear = CosineOf(from / Most * (1 - Margin));
            _surelyFrom = CosineOf(from / Least * (1 + Margin));
        }
        else if (from == 0)
        {
            _surelyFrom = Never;
        }
    }

    public override bool Covers(double latitude, double longitude)
    {
        if (!(Math.Abs(latitude) <= Wgs84.NorthPole && Math.Abs(longitude - _centre.Longitude) <= FarthestLongitude))
        {
            return IsInside(Geodesic.Length(_centre, new GeoVertex(latitude, longitude)));
        }

        if (Math.Abs(latitude - _centre.Latitude) > _band)
        {
            return false;
        }

        var point = new GeoVertex(latitude, longitude);
        var cosine = Geodesic.Cosine(_centre, point);
        return cosine >= _tooFar && cosine <= _tooNear
            && ((cosine >= _surelyTo && cosine <= _surelyFrom) || IsInside(Geodesic.Length(_centre, point)));
    }

    private bool IsInside(double length) => length <= _to && length >= _from;

    /// <summary>Of the angle of an arc on the equator; below every cosine where that is no less than a half turn.</summary>
    private static double CosineOf(double arc) => arc / Wgs84.Equator < Math.PI ? Math.Cos(arc / Wgs84.Equator) : -Never;
}
