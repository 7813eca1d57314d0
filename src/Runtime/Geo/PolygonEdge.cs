namespace Grapnel.Geo;

/// <summary>An edge of a polygon: a geodesic by the shorter way around the earth.</summary>
internal sealed class PolygonEdge
{
    // Large, and therefore handed out by reference.
    private readonly GeoVertex _start;
    private readonly GeoVertex _end;

    internal PolygonEdge(in GeoVertex start, in GeoVertex end)
    {
        _start = start;
        _end = end;
        East = Wgs84.ToEast(start.Longitude, end.Longitude);
        IsOverPole = Wgs84.IsSame(East, Wgs84.HalfTurn);
        IsOrdinary = !IsOverPole && !start.IsPole && !end.IsPole;
        Line = new GeoLine(start, end);
        FromStart = new LevelLines(start);
        FromEnd = new LevelLines(end);
    }

    /// <summary>The edges of a polygon, walked backwards.</summary>
    /// <param name="points">Latitude and longitude of each corner, in degrees; the first one again at the end or not.</param>
    internal static PolygonEdge[] Around(ReadOnlySpan<double> points)
    {
        var corners = new GeoVertex[points.Length / 2];
        for (var i = 0; i < corners.Length; i++)
        {
            corners[i] = new GeoVertex(points[2 * i], points[(2 * i) + 1]);
        }

        var edges = new PolygonEdge[corners.Length];
        for (var i = 0; i < edges.Length; i++)
        {
            var end = corners.Length - 1 - i;
            edges[i] = new PolygonEdge(corners[(end + 1) % corners.Length], corners[end]);
        }

        return edges;
    }

    internal ref readonly GeoVertex Start => ref _start;

    internal ref readonly GeoVertex End => ref _end;

    /// <summary>Its degrees of longitude.</summary>
    internal double East { get; }

    /// <summary>Whether its ends lie on opposite meridians.</summary>
    internal bool IsOverPole { get; }

    /// <summary>Whether it neither crosses a pole nor ends at one.</summary>
    internal bool IsOrdinary { get; }

    internal GeoLine Line { get; }

    internal LevelLines FromStart { get; }

    internal LevelLines FromEnd { get; }

    /// <summary>Whether an edge over a pole goes over the north pole.</summary>
    internal bool IsNorthern => Start.Latitude + End.Latitude >= 0;

    /// <summary>Lines from a corner to the points one degree east and west of it.</summary>
    internal sealed class LevelLines(in GeoVertex corner)
    {
        private readonly GeoLine _east = new(corner, Beside(corner, 1));
        private readonly GeoLine _west = new(corner, Beside(corner, -1));

        internal int SideOf(in GeoVertex point, int toEast) => toEast > 0 ? _east.SideOf(point) : _west.SideOf(point);

        private static GeoVertex Beside(in GeoVertex corner, int toEast) => new(corner.Latitude, Wgs84.Wrap(corner.Longitude + toEast, Wgs84.HalfTurn));
    }
}
