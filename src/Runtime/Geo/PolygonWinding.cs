namespace Grapnel.Geo;

/// <summary>
/// How often a polygon goes around a point: the crossings of its edges with the point's meridian, on this and on the far side of the globe. Source:
/// Boost.Geometry's strategy "winding" for geographic coordinates.
/// </summary>
internal struct PolygonWinding
{
    private readonly GeoVertex _point;
    private readonly GeoDirection _direction;

    // The meridian on the far side.
    private readonly double _far;

    private int _count;
    private int _farCount;
    private int _crossings;
    private int _farCrossings;

    internal PolygonWinding(in GeoVertex point)
    {
        _point = point;
        _direction = new GeoDirection(point);
        _far = point.Longitude + (point.Longitude <= 0 ? Wgs84.HalfTurn : -Wgs84.HalfTurn);
    }

    internal readonly bool IsInside => _crossings > 0 && _farCrossings != 0 ? _count + _farCount != 0 : _count != 0;

    /// <summary>Counts an edge.</summary>
    /// <returns>Whether the point lies on it.</returns>
    internal bool Meets(PolygonEdge edge)
    {
        var fromStart = Wgs84.ToEast(edge.Start.Longitude, _point.Longitude);
        if (edge.IsOrdinary && IsClear(fromStart) && IsClear(Wgs84.ToEast(edge.End.Longitude, _point.Longitude)))
        {
            return MeetsBetween(edge, edge.Start.Longitude, fromStart, edge.East);
        }

        var start = MeridianOf(edge.Start.Longitude);
        var end = MeridianOf(edge.End.Longitude);
        var isLevel = (Start: start != Meridian.Other, End: end != Meridian.Other);
        if (edge.IsOverPole)
        {
            var any = isLevel.Start || isLevel.End || Wgs84.IsPole(_point.Latitude);
            isLevel = (any, any);
        }

        if (IsAlongPole(edge, out var meets))
        {
            return meets || MeetsOdd(edge, isLevel);
        }

        var isAlong = isLevel.Start && isLevel.End;
        if (isAlong && !edge.IsOverPole)
        {
            meets = IsBetween(edge) && !(start == Meridian.Far && end == Meridian.Far);
        }
        else if (isAlong)
        {
            isAlong = IsOverPole(edge, start, end, out meets);
        }

        return meets || (!isAlong && MeetsOdd(edge, isLevel));
    }

    /// <summary>Whether a longitude is surely neither the point's nor the one on the far side.</summary>
    private static bool IsClear(double east) => Math.Abs(east) is > 1e-6 and < 179.999;

    private readonly Meridian MeridianOf(double longitude)
    {
        if (Wgs84.IsSame(Wgs84.ToEast(longitude, _point.Longitude), 0))
        {
            return Meridian.Same;
        }

        return Wgs84.IsSame(Wgs84.ToEast(longitude, _far), 0) ? Meridian.Far : Meridian.Other;
    }

    private readonly bool IsBetween(PolygonEdge edge) =>
        Math.Min(edge.Start.Latitude, edge.End.Latitude) <= _point.Latitude && _point.Latitude <= Math.Max(edge.Start.Latitude, edge.End.Latitude);

    /// <summary>Whether one end is a pole and the other on the point's meridian; then it meets the points between them.</summary>
    private readonly bool IsAlongPole(PolygonEdge edge, out bool meets)
    {
        return IsAlong(_point, edge.Start, edge.End, out meets) || IsAlong(_point, edge.End, edge.Start, out meets);

        static bool IsAlong(in GeoVertex point, in GeoVertex pole, in GeoVertex other, out bool meets)
        {
            var isAlong = Wgs84.ToEast(other.Longitude, point.Longitude) == 0 && pole.IsPole;
            meets = isAlong && (pole.Latitude < 0 ? other.Latitude > point.Latitude : other.Latitude < point.Latitude);
            return isAlong;
        }
    }

    /// <summary>For an edge over a pole along the point's meridians: whether it is done with.</summary>
    private readonly bool IsOverPole(PolygonEdge edge, Meridian start, Meridian end, out bool meets)
    {
        var (isNorthern, latitude) = (edge.IsNorthern, _point.Latitude);
        meets = (start == Meridian.Same && IsPast(edge.Start.Latitude)) || (end == Meridian.Same && IsPast(edge.End.Latitude))
            || Wgs84.IsSame(latitude, isNorthern ? Wgs84.NorthPole : -Wgs84.NorthPole);
        return meets || start == Meridian.Same || end == Meridian.Same || !Wgs84.IsSame(latitude, isNorthern ? -Wgs84.NorthPole : Wgs84.NorthPole);

        bool IsPast(double corner) => isNorthern ? corner <= latitude : corner >= latitude;
    }

    private bool MeetsOdd(PolygonEdge edge, (bool Start, bool End) isLevel)
    {
        var (isFromPole, isToPole) = (edge.Start.IsPole, edge.End.IsPole);
        if (isFromPole && isToPole)
        {
            return false;
        }

        // A pole is on every meridian, so on any but the point's.
        double any = _point.Longitude != 0 ? 0 : 1;
        var start = isFromPole ? any : edge.Start.Longitude;
        var end = isToPole ? any : edge.End.Longitude;
        var east = isFromPole || isToPole ? Wgs84.ToEast(start, end) : edge.East;
        if (edge.IsOverPole)
        {
            var toEast = Wgs84.ToEast(start, _point.Longitude) < 0 ? -2 : 2;
            return Counts(toEast, Math.Sign(toEast) * (edge.IsNorthern ? -1 : 1));
        }

        if (!isLevel.Start && !isLevel.End)
        {
            return MeetsBetween(edge, start, Wgs84.ToEast(start, _point.Longitude), east);
        }

        var toNext = east < 0 ? -1 : 1;
        if (Wgs84.IsSame(Wgs84.ToEast(_point.Longitude + Wgs84.HalfTurn, isLevel.Start ? start : end), 0))
        {
            return CountsFar(toNext);
        }

        var corner = isLevel.Start ? edge.Start : edge.End;
        var lines = isLevel.Start ? edge.FromStart : edge.FromEnd;
        return Counts(toNext, Wgs84.IsSame(_point.Latitude, corner.Latitude) ? 0 : lines.SideOf(_point, toNext));
    }

    /// <summary>For an edge with both ends on other meridians than the point's: crosses it, or the one on the far side, or neither.</summary>
    private bool MeetsBetween(PolygonEdge edge, double start, double fromStart, double east)
    {
        var toEast = east < 0 ? -2 : 2;
        if (IsWithin(fromStart, east))
        {
            return Counts(toEast, edge.Line.SideOf(_point, _direction));
        }

        return IsWithin(Wgs84.ToEast(start, _point.Longitude + Wgs84.HalfTurn), east) && CountsFar(toEast);
    }

    private static bool IsWithin(double part, double east) => east > 0 ? part > 0 && part < east : part < 0 && part > east;

    private bool Counts(int toEast, int side)
    {
        if (side == 0)
        {
            return true;
        }

        _count += side * toEast > 0 ? toEast : 0;
        _crossings += toEast;
        return false;
    }

    private bool CountsFar(int toEast)
    {
        _farCount -= toEast;
        _farCrossings -= toEast;
        return false;
    }

    private enum Meridian : byte
    {
        Other,
        Same,
        Far,
    }
}
