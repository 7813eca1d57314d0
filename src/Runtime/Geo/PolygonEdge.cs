namespace Grapnel.Geo;

/// <summary>An edge of a polygon: a geodesic by the shorter way around the earth.</summary>
internal sealed class PolygonEdge
{
    internal PolygonEdge(in GeoVertex start, in GeoVertex end)
    {
        Start = start;
        End = end;
        East = Wgs84.ToEast(start.Longitude, end.Longitude);
        IsOverPole = Wgs84.IsSame(East, Wgs84.HalfTurn);
        IsOrdinary = !IsOverPole && !start.IsPole && !end.IsPole;
        Line = new GeoLine(start, end);
        FromStart = new LevelLines(start);
        FromEnd = new LevelLines(end);
    }

    internal GeoVertex Start { get; }

    internal GeoVertex End { get; }

    /// <summary>Its degrees of longitude.</summary>
    internal double East { get; }

    /// <summary>Whether its ends lie on opposite meridians.</summary>
    internal bool IsOverPole { get; }

    /// <summary>Whether it neither crosses a pole nor ends at one.</summary>
    internal bool IsOrdinary { get; }

    internal GeoLine Line { get; }

    internal LevelLines FromStart { get; }

    internal LevelLines FromEnd { get; }

    /// <summary>Where the edge is north of another half of the globe.</summary>
    internal bool IsNorthern => Start.Latitude + End.Latitude >= 0;

    /// <summary>Lines from a corner to the points one degree east and west of it.</summary>
    internal readonly struct LevelLines(in GeoVertex corner)
    {
        private readonly GeoLine _east = new(corner, Beside(corner, 1));
        private readonly GeoLine _west = new(corner, Beside(corner, -1));

        internal int SideOf(in GeoVertex point, int toEast) => toEast > 0 ? _east.SideOf(point) : _west.SideOf(point);

        private static GeoVertex Beside(in GeoVertex corner, int toEast) => new(corner.Latitude, Wgs84.Wrap(corner.Longitude + toEast, Wgs84.HalfTurn));
    }
}
