using Grapnel.CompilerServices;
using Grapnel.Geo;

namespace Grapnel.Tests.Geo;

/// <summary>What saves time changes no answer, and what must not matter does not.</summary>
public sealed class AreaPropertyTests
{
    private const int Shapes = 4000;
    private const int PointsEach = 25;

    [Fact]
    public void A_great_circle_says_the_same_side_as_the_azimuths()
    {
        var random = new Random(1);
        var sides = new int[3];
        for (var i = 0; i < Shapes; i++)
        {
            var (size, latitude, longitude) = (Size(random, -5, 1.9), Between(random, -89.9, 89.9), Between(random, -180, 180));
            var angle = Between(random, 0, 7);
            var end = Math.Clamp(latitude + (size * Math.Cos(angle)), -89.9, 89.9);
            var (a, b) = (new GeoVertex(latitude, longitude), new GeoVertex(end, longitude + (size * Math.Sin(angle) / Math.Max(0.02, Math.Cos(end * Wgs84.Radians)))));
            var east = Wgs84.ToEast(a.Longitude, b.Longitude);
            var line = new GeoLine(a, b);
            for (var k = 0; k < PointsEach; k++)
            {
                var part = random.NextDouble();
                var near = latitude + (part * (end - latitude));
                var beside = random.Next(4) switch { 0 => Between(random, -90, 90) - near, 1 => size * Between(random, -1, 1), 2 => size * Between(random, -0.01, 0.01), _ => size * size * Between(random, -0.001, 0.001) };
                var point = new GeoVertex(Math.Clamp(near + beside, -90, 90), longitude + (part * east));
                var side = line.SideOf(point);
                line.SideOf(point, new GeoDirection(point)).ShouldBe(side, $"{latitude},{longitude} to {b.Latitude},{b.Longitude} at {point.Latitude},{point.Longitude}");
                sides[side + 1]++;
            }
        }

        Math.Min(sides[0], sides[2]).ShouldBeGreaterThan(Shapes * PointsEach / 4);
    }

    [Fact]
    public void A_ring_says_the_same_as_the_length_of_the_line()
    {
        var random = new Random(2);
        var inside = 0;
        for (var i = 0; i < Shapes; i++)
        {
            var (latitude, longitude) = (random.Next(5) == 0 ? (random.Next(2) * 180) - 90 : Between(random, -90, 90), Between(random, -180, 180));
            var to = Size(random, 0, 7.4);
            var from = random.Next(2) * to * random.NextDouble();
            var (ring, centre) = (FilterArea.Ring(latitude, longitude, from, to), new GeoVertex(latitude, longitude));
            for (var k = 0; k < PointsEach; k++)
            {
                var degrees = (random.Next(2) == 0 ? to : from) * Between(random, 0.985, 1.015) / 111_000;
                var (north, east) = Beside(random, latitude, longitude, degrees);
                var length = Geodesic.Length(centre, new GeoVertex(north, east));
                var expected = length <= to && length >= from;
                ring.Covers(north, east).ShouldBe(expected, $"{latitude},{longitude} {from} to {to} at {north},{east}");
                inside += expected ? 1 : 0;
            }
        }

        inside.ShouldBeInRange(Shapes * PointsEach / 5, Shapes * PointsEach * 4 / 5);
    }

    [Fact]
    public void Beyond_its_bounds_a_polygon_has_no_points()
    {
        var random = new Random(3);
        var excluded = 0;
        for (var i = 0; i < Shapes; i++)
        {
            var (points, size, latitude, longitude) = Polygon(random);
            var edges = PolygonEdge.Around(points);
            if (PolygonBounds.Of(edges) is not { } bounds)
                continue;
            for (var k = 0; k < PointsEach; k++)
            {
                var (north, east) = (Math.Clamp(latitude + (size * Between(random, -1.5, 1.5)), -90, 90), longitude + (size * Between(random, -1.5, 1.5)));
                if (!bounds.Exclude(north, east))
                    continue;
                var winding = new PolygonWinding(new GeoVertex(north, east));
                (edges.Any(edge => winding.Meets(edge)) || winding.IsInside).ShouldBeFalse($"{north},{east} in {string.Join(",", points)}");
                excluded++;
            }
        }

        excluded.ShouldBeGreaterThan(Shapes * PointsEach / 10);
    }

    [Fact]
    public void Direction_start_and_whole_turns_do_not_matter()
    {
        var random = new Random(4);
        for (var i = 0; i < Shapes; i++)
        {
            var (points, size, latitude, longitude) = Polygon(random, largest: 1.3);
            var corners = points.Chunk(2).ToArray();
            double[] Flat(IEnumerable<double[]> some) => [.. some.SelectMany(static corner => corner)];
            var polygon = FilterArea.Polygon(points);
            FilterArea[] same =
            [
                FilterArea.Polygon(Flat(corners.Reverse())), FilterArea.Polygon(Flat([.. corners[1..], corners[0]])), FilterArea.Polygon(Flat([.. corners, corners[0]])),
                FilterArea.Polygon(Flat(corners.Select(static corner => (double[])[corner[0], corner[1] + 360]))),
            ];
            for (var k = 0; k < 5; k++)
            {
                var (north, east) = (Math.Clamp(latitude + (size * Between(random, -1, 1)), -90, 90), longitude + (size * Between(random, -1, 1)));
                var covers = polygon.Covers(north, east);
                foreach (var other in same)
                    other.Covers(north, east).ShouldBe(covers, $"{north},{east} in {string.Join(",", points)}");
                polygon.Covers(north, east - 360).ShouldBe(covers);
            }

            foreach (var corner in corners)
                polygon.Covers(corner[0], corner[1]).ShouldBeTrue("corners are inside");
        }
    }

    [Fact]
    public void A_distance_is_the_same_there_and_back()
    {
        var random = new Random(5);
        for (var i = 0; i < Shapes; i++)
        {
            var (a, b) = (new GeoVertex(Between(random, -90, 90), Between(random, -180, 180)), new GeoVertex(Between(random, -90, 90), Between(random, -180, 180)));
            var length = Geodesic.Length(a, b);
            length.ShouldBeInRange(0, 20_040_000);
            Geodesic.Length(b, a).ShouldBe(length, length * 1e-12);
            Geodesic.Length(a, new GeoVertex(b.Latitude, b.Longitude + 360)).ShouldBe(length, 1e-5);
        }

        // Paris to London by Vincenty's formula: 343,923 m and a few millimetres.
        Geodesic.Length(new GeoVertex(48.8566, 2.3522), new GeoVertex(51.5074, -0.1278)).ShouldBe(343_923, 10);
    }

    private static (double[] Points, double Size, double Latitude, double Longitude) Polygon(Random random, double largest = 1.9)
    {
        var (size, latitude, longitude) = (Size(random, -4, largest), Between(random, -60, 60), Between(random, -180, 180));
        var points = new double[2 * random.Next(3, 8)];
        for (var i = 0; i < points.Length; i += 2)
            (points[i], points[i + 1]) = (Math.Clamp(latitude + (size * Between(random, -1, 1)), -90, 90), longitude + (size * Between(random, -1, 1)));
        return (points, size, latitude, longitude);
    }

    /// <summary>A point so far away, and sometimes anywhere, along the meridian or near the antipode.</summary>
    private static (double Latitude, double Longitude) Beside(Random random, double latitude, double longitude, double degrees)
    {
        var angle = Between(random, 0, 7);
        var north = latitude + (degrees * Math.Cos(angle));
        return random.Next(9) switch
        {
            0 => (Between(random, -90, 90), Between(random, -500, 500)),
            1 => (Between(random, -400, 400), longitude),
            2 => (latitude + degrees, longitude),
            3 => (180 - latitude - degrees, longitude + 180),
            4 => (-latitude + Between(random, -1e-3, 1e-3), longitude + 180 + Between(random, -1e-3, 1e-3)),
            _ => (north, longitude + (degrees * Math.Sin(angle) / Math.Max(1e-3, Math.Cos(north * Wgs84.Radians)))),
        };
    }

    private static double Between(Random random, double low, double high) => low + ((high - low) * random.NextDouble());

    private static double Size(Random random, double low, double high) => Math.Pow(10, Between(random, low, high));
}
