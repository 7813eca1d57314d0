namespace Grapnel.Geo;

/// <summary>
/// A geodesic that points are beside of, or on. Which side is a matter of azimuths, but for most points the great circle through the ends says the
/// same: up to a length D geodesic and great circle part by 2 f D² at most.
/// </summary>
/// <remarks>
/// By the series, an azimuth differs from that of the great circle by f/2 (cos² φ2 sin 2β d / sin d - cos² φ1 sin 2α), which is at most f d: the
/// bracket is 0 for d = 0 and changes by no more than 2 per radian. So the sides can differ only for points nearer to the great circle
/// than D times the sum of two such angles. <see cref="Parting"/> is three times that, for lengths up to a right angle.
/// </remarks>
internal sealed class GeoLine
{
    private const double Parting = 6 * Wgs84.Flattening;
    private const double Longest = 60 * Wgs84.Radians;
    private const double Shortest = 1e-6;

    // What rounding makes of a direction, over the length of the line.
    private const double Rounding = 1e-15;

    // Next to a pole everything is next to every meridian; and next to the start, azimuths are made of rounding.
    private const double SmallestCosine = 1e-3;
    private const double NextToStart = 1 - 1e-12;

    private readonly GeoVertex _start;
    private readonly GeoVertex _end;
    private readonly bool _isPoint;
    private readonly double _azimuth;

    // Of the great circle; _uncertainty is infinite where it says nothing.
    private readonly GeoDirection _from;
    private readonly GeoDirection _left;
    private readonly double _uncertainty = double.PositiveInfinity;

    internal GeoLine(in GeoVertex start, in GeoVertex end)
    {
        _start = start;
        _end = end;
        _isPoint = start.IsAt(end);
        _azimuth = Geodesic.Azimuth(start, end);
        _from = new GeoDirection(start);
        var to = new GeoDirection(end);
        _left = _from.LeftOf(to);
        var length = Math.Acos(Wgs84.Clamp(_from.Times(to)));
        if (length is >= Shortest and <= Longest && Math.Min(start.Cosine, end.Cosine) > SmallestCosine)
        {
            _uncertainty = (Parting * length * length) + (Rounding / length);
        }
    }

    /// <summary>1 left of it, -1 right of it, 0 on it.</summary>
    /// <param name="point">A point between the meridians of the ends.</param>
    /// <param name="direction">The same point.</param>
    internal int SideOf(in GeoVertex point, in GeoDirection direction)
    {
        var left = _left.Times(direction);
        var near = _from.Times(direction);

        // The square of the angle to the start is at most 2.5 (1 - cos) up to a right angle.
        return near is > 0 and < NextToStart && point.Cosine > SmallestCosine && Math.Abs(left) > _uncertainty + (2.5 * Parting * (1 - near))
            ? left > 0 ? 1 : -1
            : SideOf(point);
    }

    /// <summary>The same by azimuths, for any point.</summary>
    internal int SideOf(in GeoVertex point)
    {
        if (_isPoint || point.IsAt(_start) || point.IsAt(_end))
        {
            return 0;
        }

        var turn = Geodesic.Azimuth(_start, point) - _azimuth;
        turn = turn > Math.PI ? turn - (2 * Math.PI) : turn <= -Math.PI ? turn + (2 * Math.PI) : turn;
        return Wgs84.IsSame(turn, 0) || Wgs84.IsSame(Math.Abs(turn), Math.PI) ? 0 : turn > 0 ? -1 : 1;
    }
}
