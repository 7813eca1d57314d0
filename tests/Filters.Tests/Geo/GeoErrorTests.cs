namespace Grapnel.Filters.Tests.Geo;

/// <summary>What is wrong in a geo filter stands between « and »; what was probably meant is said.</summary>
public class GeoErrorTests
{
    [Theory]
    [InlineData("{ lat: «'x'», lon: 2 }", null)]
    [InlineData("{ lat: 1, lon: «null» }", null)]
    [InlineData("{ lat: 1, lon: «[]» }", null)]
    [InlineData("{ «latt»: 1, lon: 2 }", "lat")]
    [InlineData("{ lat: 1, «lng»: 2 }", "lon")]
    [InlineData("{ '«Lat»': 1, lon: 2 }", "lat")]
    [InlineData("{ «latitude»: 1, longitude: 2 }", "lat")]
    [InlineData("{ «latlon»: [1, 2] }", "latLon")]
    [InlineData("{ latLon: { lat: 1, «long»: 2 } }", "lon")]
    [InlineData("{ latLon: [1, 2, «3»] }", null)]
    [InlineData("{ latLon: «null» }", null)]
    [InlineData("{ lat_lon: '1,«x»' }", null)]
    [InlineData("«{ lat: 1 }»", null)]
    [InlineData("«{ x: 1, y: 2 }»", null)]
    [InlineData("«[]»", null)]
    [InlineData("«[1]»", null)]
    [InlineData("[1, 2, «3», 4]", null)]
    [InlineData("[1, «'north'»]", null)]
    [InlineData("'«no»'", null)]
    [InlineData("'«Dr5Regw»'", "dr5regw")]
    [InlineData("'12.5, «x5» '", null)]
    [InlineData("'«north», 5'", null)]
    [InlineData("'«1,»'", null)]
    [InlineData("'1,2«,3»'", null)]
    [InlineData("'\\u0031,«\\u0078»'", null)]
    [InlineData("«''»", null)]
    [InlineData("«5»", null)]
    public void A_point_that_is_none_says_where(string marked, string? didYouMean)
    {
        Refused($"{{ geoDistance: {{ p: {marked}, distance: '1 m' }} }}", "\"geoDistance.p\": unrecognized point format", didYouMean);
        Refused($"{{ geoDistanceRange: {{ p: {marked}, from: '1 m', to: '2 m' }} }}", "\"geoDistanceRange.p\": unrecognized point format", didYouMean);
        Refused($"{{ geoBoundingBox: {{ p: {{ top_left: [2, 1], bottomRight: {marked} }} }} }}", "\"geoBoundingBox.p\": unrecognized geo-point format", didYouMean);
    }

    [Theory]
    [InlineData("'«5»'", "5 m")]
    [InlineData("'«1,5»'", "1.5 m")]
    [InlineData("'«5.km»'", "5 km")]
    [InlineData("'«1e3 m»'", "1000 m")]
    [InlineData("'«far»'", null)]
    [InlineData("'«km»'", null)]
    [InlineData("'«5 km 3 m»'", null)]
    [InlineData("'5 «metre»'", "meter")]
    [InlineData("'5 «metres»'", "meters")]
    [InlineData("'5 «kilometre»'", "kilometer")]
    [InlineData("'5 «Kilometres»'", "kilometers")]
    [InlineData("'5 «foot»'", "ft")]
    [InlineData("'5 «kilomters»'", "kilometers")]
    [InlineData("'1 «um»'", "micrometers")]
    [InlineData("'1 «Gm»'", "gigameters")]
    [InlineData("'1 «lightyear»'", null)]
    [InlineData("'1 «nautical mile»'", null)]
    [InlineData("'«abc1» m'", null)]
    [InlineData("'\\u0035\\u0020«\\u0078y»'", null)]
    public void A_distance_that_is_none_says_where(string marked, string? didYouMean)
    {
        var (text, _) = Marked.Read(marked);
        var value = FilterParser.Parse($"{{ equals: {{ a: {text} }} }}").Root.ShouldBeOfType<EqualTo>().Value.String;

        Refused($"{{ geoDistance: {{ p: [1, 2], distance: {marked} }} }}", $"\"geoDistance.distance\": unable to parse distance value \"{value}\"", didYouMean);
        Refused($"{{ geoDistanceRange: {{ p: [1, 2], from: {marked}, to: '9 km' }} }}", $"\"geoDistanceRange.from\": unable to parse distance value \"{value}\"", didYouMean);
        Refused($"{{ geoDistanceRange: {{ p: [1, 2], from: '1 m', to: {marked} }} }}", $"\"geoDistanceRange.to\": unable to parse distance value \"{value}\"", didYouMean);
    }

    [Theory]
    [InlineData("s")]
    [InlineData("sec")]
    [InlineData("seconds")]
    [InlineData("min")]
    [InlineData("mins")]
    [InlineData("minutes")]
    [InlineData("h")]
    [InlineData("hr")]
    [InlineData("hours")]
    [InlineData("day")]
    [InlineData("days")]
    [InlineData("weeks")]
    [InlineData("ms")]
    [InlineData("millisecond")]
    [InlineData("kiloweeks")]
    public void A_time_is_no_distance(string unit) =>
        Refused($"{{ geoDistance: {{ p: [1, 2], distance: '2 «{unit}»' }} }}", $"\"geoDistance.distance\": unable to parse distance value \"2 {unit}\": \"{unit}\" is a unit of time", null);

    [Theory]
    [InlineData("{ geoDistance: { p: [1, 2], distance: «500» } }", "\"geoDistance.distance\": must be a string", "'500 m'")]
    [InlineData("{ geoDistance: { p: [1, 2], distance: «-5» } }", "\"geoDistance.distance\": must be a string", null)]
    [InlineData("{ geoDistance: { p: [1, 2], distance: «''» } }", "\"geoDistance.distance\": cannot be empty", null)]
    [InlineData("{ geoDistance: { p: [1, 2], «dist»: '5 m' } }", "\"geoDistance\": the property \"distance\" is missing", "distance")]
    [InlineData("{ geoDistance: { «distanse»: '5 m', p: [1, 2] } }", "\"geoDistance\": the property \"distance\" is missing", "distance")]
    [InlineData("{ geoDistance: { p: [1, 2], «radius»: '5 m' } }", "\"geoDistance\": the property \"distance\" is missing", null)]
    [InlineData("{ geoDistance: «{ p: [1, 2] }» }", "\"geoDistance\": expected object to have exactly 2 properties, got 1", null)]
    [InlineData("{ geoDistance: { p: [1, 2], distance: '5 m', «unit»: 'm', x: 1 } }", "\"geoDistance\": expected object to have exactly 2 properties, got 4", null)]
    [InlineData("{ geoDistance: «[1, 2]» }", "\"geoDistance\": must be an object", null)]
    [InlineData("{ geoDistance: { p: [«95», 2], distance: '5 m' } }", "\"geoDistance.p\": the latitude of a circle's centre lies between -90 and 90, got 95", null)]
    [InlineData("{ geoDistance: { p: '«-90.5», 2', distance: '5 m' } }", "\"geoDistance.p\": the latitude of a circle's centre lies between -90 and 90, got -90.5", null)]
    [InlineData("{ geoDistance: { p: { lon: «1e999», lat: 5 }, distance: '5 m' } }", "\"geoDistance.p\": a coordinate of a circle's centre cannot be infinite", null)]
    [InlineData("{ geoDistanceRange: { p: [1, 2], from: «'5 km'», to: '5 km' } }", "\"geoDistanceRange\": inner radius must be smaller than outer radius", null)]
    [InlineData("{ geoDistanceRange: { p: [1, 2], «form»: '1 km', to: '5 km' } }", "\"geoDistanceRange\": the property \"from\" is missing", "from")]
    [InlineData("{ geoDistanceRange: { p: [1, 2], from: '1 km', «too»: '5 km' } }", "\"geoDistanceRange\": the property \"to\" is missing", "to")]
    [InlineData("{ geoPolygon: { p: «[[1, 2], [3, 4], [5, 6]]» } }", "\"geoPolygon.p\": must be an object", null)]
    [InlineData("{ geoPolygon: { p: «{}» } }", "\"geoPolygon.p\": expected object to have exactly 1 property, got 0", null)]
    [InlineData("{ geoPolygon: { p: { points: [], «x»: 1 } } }", "\"geoPolygon.p\": expected object to have exactly 1 property, got 2", null)]
    [InlineData("{ geoPolygon: { p: { «point»: [] } } }", "\"geoPolygon.p\": the property \"points\" is missing", "points")]
    [InlineData("{ geoPolygon: { p: { points: «{}» } } }", "\"geoPolygon.p.points\": must be an array", null)]
    [InlineData("{ geoPolygon: { p: { points: «[[1, 2], [3, 4]]» } } }", "\"geoPolygon.p.points\": at least 3 points are required to build a polygon", null)]
    [InlineData("{ geoPolygon: { p: { points: [[1, 2], { «latt»: 1.50, lon: 'é' }, 'x'] } } }", "\"geoPolygon.p.points\": unrecognized point format \"{\"latt\":1.5,\"lon\":\"é\"}\"", "lat")]
    [InlineData("{ geoPolygon: { p: { points: [[1, 2], [3, «'Infinity'»], [5, 6]] } } }", "\"geoPolygon.p.points\": a coordinate of a corner cannot be infinite", null)]
    [InlineData("{ geoBoundingBox: { p: «null» } }", "\"geoBoundingBox.p\": unrecognized geo-point format", null)]
    [InlineData("{ geoBoundingBox: { p: «{ top: 1, left: 0, bottom: 0 }» } }", "\"geoBoundingBox.p\": unrecognized geo-point format", null)]
    [InlineData("{ geoBoundingBox: { p: { top: 1, left: «[0]», bottom: 0, right: 2 } } }", "\"geoBoundingBox.p\": unrecognized geo-point format", null)]
    [InlineData("{ geoBoundingBox: { p: { top: 1, left: 0, «botom»: 0, right: 2 } } }", "\"geoBoundingBox.p\": unrecognized geo-point format", "bottom")]
    [InlineData("{ geoBoundingBox: { p: { «top_lef»: [1, 0], bottom_right: [0, 1] } } }", "\"geoBoundingBox.p\": unrecognized geo-point format", "top_left")]
    [InlineData("{ geoBoundingBox: { p: { top_left: [1, 0], «bottomright»: [0, 1] } } }", "\"geoBoundingBox.p\": unrecognized geo-point format", "bottomRight")]
    [InlineData("{ geoBoundingBox: { p: { top: 1, left: 0, bottom: 0, right: «'x'» } } }", "\"geoBoundingBox.p\": unrecognized geoBoundingBox format: {\"top\":1,\"left\":0,\"bottom\":0,\"right\":\"x\"}", null)]
    [InlineData("{ geoBoundingBox: { p: { top: 1, left: 0, bottom: «1», right: 1 } } }", "\"geoBoundingBox.p\": min_lat argument cannot be greater or equal max_lat", null)]
    [InlineData("{ geoBoundingBox: { p: { top: 1, left: 170, bottom: 0, right: «-170» } } }", "\"geoBoundingBox.p\": min_lon argument cannot be greater or equal max_lon", "190")]
    [InlineData("{ geoBoundingBox: { p: { topLeft: '1, 170', bottomRight: '0, «-170»' } } }", "\"geoBoundingBox.p\": min_lon argument cannot be greater or equal max_lon", "190")]
    [InlineData("{ geoBoundingBox: { p: { top: 1, left: 5, bottom: 0, right: «5» } } }", "\"geoBoundingBox.p\": min_lon argument cannot be greater or equal max_lon", null)]
    public void Everything_else_says_where_too(string marked, string message, string? didYouMean) => Refused(marked, message, didYouMean);

    private static void Refused(string marked, string message, string? didYouMean)
    {
        var (filter, range) = Marked.Read(marked);
        var parsed = FilterParser.Parse(filter);

        parsed.Root.ShouldBeNull(filter);
        var error = parsed.Error.ShouldNotBeNull();
        (error.Message, error.Range, error.DidYouMean).ShouldBe((message, range, didYouMean), filter);
        error.Keyword.ShouldBe(message[1..message.IndexOfAny(['.', '"'], 1)]);
    }
}
