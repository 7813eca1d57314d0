using Grapnel.Filters.Tests.Support;

namespace Grapnel.Filters.Tests.Geo;

public class GeoTreeTests
{
    private const string Circle = "{ geoDistance: { p: [40.5, -74], distance: '1500 m' } }";
    private const string Triangle = "{ geoPolygon: { p: { points: [[1, 2], [3, 4], [5, 7]] } } }";
    private const string Box = "{ geoBoundingBox: { p: { top: 1.5, left: -2, bottom: -3, right: 4 } } }";

    [Theory]
    [InlineData("{ geoDistance: { p: { lat: 40.5, lon: -74 }, distance: '1.5km' } }", Circle)]
    [InlineData("{ geoDistance: { distance: '1,5 Kilometers', p: '40.50, -74.0' } }", Circle)]
    [InlineData("{ geoDistance: { p: { lat_lon: ['40.5N', '-74W'] }, distance: '-1500m' } }", Circle)]
    [InlineData("{ geoDistanceRange: { to: '1500 meters', p: { latLon: { lat: '40.5', lon: [-74] } }, from: '0 km' } }", Circle)]
    [InlineData("{ geoDistance: { p: 'u09tvw0f6szy', distance: '1 m' } }", "{ geoDistance: { p: [48.8566139806062, 2.3522220365703106], distance: '1 m' } }")]
    [InlineData("{ geoPolygon: { p: { points: ['1,2', { lat: 3, lon: 4 }, [5, '7']] } } }", Triangle)]
    [InlineData("{ geoPolygon: { p: { points: [[1, 2], [3, 4], [5, 7], [1, 2]] } } }", Triangle)]
    [InlineData("{ geoBoundingBox: { p: { topLeft: '1.5,-2', bottom_right: [-3, 4] } } }", Box)]
    [InlineData("{ geoBoundingBox: { p: { right: '4', bottom: '-3', left: -2.0, top: '1.5', x: 1 } } }", Box)]
    [InlineData("{ geoBoundingBox: { p: { top: 1.5, left: -2, bottom: -0, right: 4 } } }", "{ geoBoundingBox: { p: { top: 1.5, left: -2, bottom: 0, right: 4 } } }")]
    public void One_shape_in_two_notations_is_one_filter(string text, string same)
    {
        var (filter, other) = (Parsed(text), Parsed(same));

        filter.ShouldBe(other);
        filter.GetHashCode().ShouldBe(other.GetHashCode());
        filter.ToString().ShouldBe(other.ToString());
    }

    [Theory]
    [InlineData(Circle)]
    [InlineData(Triangle)]
    [InlineData(Box)]
    [InlineData("{ geoDistanceRange: { 'a b': [0, 0], from: '0.0000001 m', to: '100000000000000000000000 m' } }")]
    [InlineData("{ geoDistanceRange: { distance: [0, 0], from: '0 m', to: '5 m' } }")]
    [InlineData("{ geoDistance: { from: [0, 0], distance: '5 m' } }")]
    [InlineData("{ geoBoundingBox: { p: { top: 1e999, left: -1e999, bottom: 1E-07, right: 1e999 } } }")]
    [InlineData("{ geoPolygon: { p: { points: [[0, 0], [1, 1], [0, 0]] } } }")]
    public void A_shape_has_one_printed_form(string text) => Parsed(text).ToString().ShouldBe(text);

    [Theory]
    [InlineData("{ geoDistance: { p: [40.5, -74], distance: '1500.0001 m' } }", Circle)]
    [InlineData("{ geoDistance: { q: [40.5, -74], distance: '1500 m' } }", Circle)]
    [InlineData("{ geoDistanceRange: { p: [40.5, -74], from: '1 m', to: '1500 m' } }", Circle)]
    [InlineData("{ geoPolygon: { p: { points: [[3, 4], [1, 2], [5, 7]] } } }", Triangle)]
    [InlineData("{ geoBoundingBox: { p: { top: 1.5, left: -2, bottom: -3, right: 364 } } }", Box)]
    public void Other_shapes_are_other_filters(string text, string other) => Parsed(text).ShouldNotBe(Parsed(other));

    [Fact]
    public void A_radius_without_end_is_printed_too()
    {
        var filter = Parsed($"{{ geoDistance: {{ p: [0, 0], distance: '{new string('9', 400)} m' }} }}");

        filter.ShouldBeOfType<Within>().Shape.ShouldBe(new GeoRing(new GeoPoint(0, 0), 0, double.PositiveInfinity));
        Parsed(filter.ToString()).ShouldBe(filter);
    }

    [Fact]
    public void Random_shapes_are_read_as_they_are_printed()
    {
        for (var seed = 0; seed < Repository.FuzzSize; seed++)
        {
            var random = new Random(seed);
            var (path, from) = (new FieldPath(random.Next(4) == 0 ? "it's" : "p"), random.Next(2) * Number(random, 20));
            GeoShape shape = random.Next(3) switch
            {
                0 => new GeoBox(90 * random.NextDouble(), -Number(random, 12), -Number(random, 12), Number(random, 12)),
                1 => new GeoRing(new GeoPoint((random.NextDouble() * 180) - 90, Number(random, 12)), from, from + Number(random, 20)),
                _ => new GeoPolygon(new(Enumerable.Range(0, random.Next(3, 7)).Select(_ => new GeoPoint(Number(random, 12), -Number(random, 12))).ToArray())),
            };
            if (shape is GeoRing { From: var inner, To: var outer } && inner >= outer)
                continue;

            var filter = new Within(path, shape);
            FilterParser.Parse(filter.ToString()).Root.ShouldBe(filter, filter.ToString());
        }
    }

    [Fact]
    public void Broken_geo_filters_are_answered_and_never_thrown_at()
    {
        string[] texts = [Circle, Triangle, Box, "{ geoDistanceRange: { p: { latLon: 'u09tvw0f6szy' }, from: '1 ft', to: '2 yards' } }", "{ geoBoundingBox: { p: { top_left: '1,2', bottomRight: { lat: 0, lon: 3 } } } }"];
        string[] pieces = ["{", "}", "[", "]", ",", ":", "'", "null", "1e400", "-0", "''", "lat", "lon", "latLon: ", "km", "\\u0078", "é", "\uFEFF", "[[[]]]", "5", "{ a: 1 }", "'1,2'", "Infinity", "-"];
        var random = new Random(20_260_101);
        var read = 0;
        for (var i = 0; i < Repository.FuzzSize; i++)
        {
            var text = texts[random.Next(texts.Length)];
            for (var edits = random.Next(1, 4); edits > 0; edits--)
            {
                var at = random.Next(text.Length + 1);
                text = random.Next(2) == 0 ? text.Remove(at, Math.Min(random.Next(1, 5), text.Length - at)) : text.Insert(at, pieces[random.Next(pieces.Length)]);
            }

            var parsed = FilterParser.Parse(text);
            if (parsed.Root is { } root)
            {
                FilterParser.Parse(root.ToString()).Root.ShouldBe(root, text);
                read++;
            }
            else
            {
                var range = parsed.Error.ShouldNotBeNull(text).Range;
                range.Start.ShouldBeGreaterThanOrEqualTo(0, text);
                range.End.ShouldBeLessThanOrEqualTo(text.Length, text);
            }
        }

        read.ShouldBeGreaterThan(Repository.FuzzSize / 40);
    }

    private static double Number(Random random, int largest) => Math.Pow(10, (random.NextDouble() * (largest + 8)) - 8);

    private static FilterNode Parsed(string text)
    {
        var parsed = FilterParser.Parse(text);
        parsed.Error.ShouldBeNull(text);
        return parsed.Root!;
    }
}
