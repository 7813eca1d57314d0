using System.Text.Json;
using Grapnel.CompilerServices;

namespace Grapnel.Tests.Geo;

/// <summary>Areas against the executable form of the specification, on points that are not within 1e-9 degrees of a border, or exactly on a corner or side of a box.</summary>
public sealed class AreaTests
{
    [Theory]
    [InlineData("box", 500)]
    [InlineData("ring", 1000)]
    [InlineData("polygon", 2000)]
    public void Points_lie_where_they_lie_in_Kuzzle(string kind, int fewest)
    {
        var count = 0;
        foreach (var line in File.ReadLines(Repository.PathTo("tests", "Vectors", "geo", "areas.jsonl")))
        {
            using var read = JsonDocument.Parse(line);
            if (!read.RootElement.TryGetProperty(kind, out var shape))
                continue;
            var numbers = Numbers(shape);
            var area = kind switch
            {
                "box" => FilterArea.Box(numbers[0], numbers[1], numbers[2], numbers[3]),
                "ring" => FilterArea.Ring(numbers[0], numbers[1], numbers[2], numbers[3]),
                _ => FilterArea.Polygon(numbers),
            };
            var points = Numbers(read.RootElement.GetProperty("points"));
            var inside = read.RootElement.GetProperty("inside").GetString()!;
            for (var i = 0; i < inside.Length; i++)
            {
                area.Covers(points[2 * i], points[(2 * i) + 1]).ShouldBe(inside[i] == '1', $"{points[2 * i]},{points[(2 * i) + 1]} in {line}");
                count++;
            }
        }

        count.ShouldBeGreaterThan(fewest);
    }

    [Fact]
    public void A_polygon_needs_three_corners()
    {
        Should.Throw<ArgumentException>(static () => FilterArea.Polygon(1, 2, 3, 4));
        Should.Throw<ArgumentException>(static () => FilterArea.Polygon(1, 2, 3, 4, 5, 6, 7));
    }

    [Fact]
    public void What_is_no_place_on_earth_lies_nowhere_and_harms_nothing()
    {
        double[] odd = [double.NaN, double.PositiveInfinity, double.NegativeInfinity, double.MaxValue, double.MinValue, double.Epsilon, -0d, 90, -90, 95, 180, -180, 1e17, 362];
        FilterArea[] areas =
        [
            FilterArea.Box(1, 2, 0, 3), FilterArea.Box(double.PositiveInfinity, -180, -90, 180), FilterArea.Ring(0, 0, 0, 1e7), FilterArea.Ring(90, 0, 5, double.PositiveInfinity),
            FilterArea.Ring(1, double.NaN, 0, 1), FilterArea.Polygon(0, 0, 10, 0, 10, 10), FilterArea.Polygon(60, 0, 60, 90, 60, 180, 60, -90), FilterArea.Polygon(90, 0, 0, 0, 0, 180),
            FilterArea.Polygon(double.NaN, 0, 0, double.PositiveInfinity, 1e300, -1e300), FilterArea.Polygon(5, 5, 5, 5, 5, 5), FilterArea.Polygon(95, 0, 100, 10, -95, 20),
        ];
        foreach (var area in areas)
        {
            foreach (var latitude in odd)
            {
                foreach (var longitude in odd)
                    area.Covers(latitude, longitude);
            }

            area.Covers(double.NaN, 0).ShouldBeFalse();
            area.Covers(0, double.NaN).ShouldBeFalse();
        }
    }

    [Theory]
    [InlineData(90, 0, 89.9, 45, true)]
    [InlineData(89.7, 0, 89.7, 180, true)]
    [InlineData(-89.7, 20, -89.7, 200, true)]
    [InlineData(0, 179.9, 0, -179.9, true)]
    [InlineData(0, 179.9, 0, -179, false)]
    [InlineData(0, 0, 0.61, 0, true)]
    [InlineData(0, 0, 0.611, 0, false)]
    [InlineData(0, 0, 0, 0.606, true)]
    [InlineData(0, 0, 0, 0.607, false)]
    public void A_circle_is_whole_at_the_poles_and_across_the_antimeridian(double latitude, double longitude, double pointLatitude, double pointLongitude, bool inside) =>
        FilterArea.Ring(latitude, longitude, 0, 67_500).Covers(pointLatitude, pointLongitude).ShouldBe(inside);

    private static double[] Numbers(JsonElement array) => [.. array.EnumerateArray().Select(static number => number.GetDouble())];
}
