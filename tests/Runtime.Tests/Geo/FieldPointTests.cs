using System.Text.Json;
using System.Text.Json.Nodes;
using Grapnel.CompilerServices;

namespace Grapnel.Tests.Geo;

/// <summary>Points in documents: every notation, in every form a document can have.</summary>
public sealed class FieldPointTests
{
    private static readonly FilterPath Path = new("x");

    public static TheoryData<string> Points =>
    [
        """{"lat":40.5,"lon":-74}""", """{"lon":-74.0,"lat":4.05e1}""", """ { "lat" : 40.5 , "lon" : -74 } """, """{"lat":40.5,"lon":-74,"x":1}""",
        """{"x":{},"lat":"40.5","lon":"-74"}""", """{"lat":" 40.5N","lon":"\u002d74W"}""", """{"lat":[40.5],"lon":[["-74",1]]}""", """{"l\u0061t":40.5,"lon":-74}""",
        """{"lat":40.5,"lon":-74,"latLon":[0,0]}""", """{"lat":1,"lat":40.5,"lon":-74}""",
        "[40.5,-74]", "[ 40.50 , -74.0 ]", """["40.5","-74"]""", """[[40.5,9],[-74]]""", """[" 40.5","-74\u0020x"]""",
        "\"40.5,-74\"", "\" 40.5N , -74W \"", "\"4.05e1,-7.4E+1\"", "\"\\u00a040.5,\\ufeff-74\"", "\"40.5\\u002c-74\"",
        """{"latLon":[40.5,-74]}""", """{"lat_lon":"40.5,-74"}""", """{"latLon":{"lon":-74,"lat":40.5}}""", """{"lat":40.5,"latLon":["40.5",-74]}""",
        """{"latLon":[0,0],"lat_lon":[40.5,-74]}""", """{"lat_lon":[0,0],"latLon":[40.5,-74]}""", "\"dr5qkhfce50wq\"", """{"latLon":"dr5qkhfce50wq"}""",
    ];

    public static TheoryData<string> NotPoints =>
    [
        "null", "true", "0", "40.5", "\"\"", "\"x\"", "\"40.5\"", "\"40.5,-74,0\"", "\"DR5EC6J\"", "\"dr5\"", "\",\"", "\"40.5,\"", "\"lat,lon\"", "[]", "[40.5]", "[40.5,-74,0]", "[40.5,null]", "[true,-74]", "[{},[]]",
        "[[],-74]", "{}", """{"lat":40.5}""", """{"lat":40.5,"lng":-74}""", """{"Lat":40.5,"lon":-74}""", """{"lat":null,"lon":-74,"latLon":[40.5,-74]}""", """{"lat":"x","lon":-74}""", """{"lat":{},"lon":-74}""",
        """{"latLon":null}""", """{"latLon":5}""", """{"latLon":[40.5]}""", """{"latLon":{"latLon":[40.5,-74]}}""", """{"latLon":{"lat":40.5}}""", """{"latLon":[40.5,-74],"lat_lon":null}""", """{"latitude":40.5,"longitude":-74}""",
        """{"lat":40.5,"lat":null,"lon":-74}""", "\"half \\ud800, 5\"", """{"\ud800":1}""",
    ];

    [Theory]
    [MemberData(nameof(Points))]
    public void A_point_is_read_in_every_form(string json)
    {
        foreach (var (form, field) in Forms(json))
        {
            field.IsIn(FilterArea.Ring(40.5, -74, 0, 5)).ShouldBeTrue(form);
            field.IsIn(FilterArea.Box(40.500001, -74.000001, 40.499999, -73.999999)).ShouldBeTrue(form);
            field.IsIn(FilterArea.Polygon(40, -75, 40, -73, 41, -73, 41, -75)).ShouldBeTrue(form);
            field.IsIn(FilterArea.Ring(-74, 40.5, 0, 5)).ShouldBeFalse(form);
        }
    }

    [Theory]
    [MemberData(nameof(NotPoints))]
    public void What_is_no_point_lies_nowhere(string json)
    {
        foreach (var (form, field) in Forms(json))
            field.IsIn(FilterArea.Box(double.PositiveInfinity, -180, double.NegativeInfinity, 180)).ShouldBeFalse(form);
    }

    [Fact]
    public void A_missing_field_lies_nowhere()
    {
        default(FilterField).IsIn(FilterArea.Ring(0, 0, 0, 1e9)).ShouldBeFalse();
        FilterField.Of(new Document("40.5,-74"), Path).IsIn(FilterArea.Ring(0, 0, 0, 1e9)).ShouldBeFalse();
    }

    [Fact]
    public void A_text_of_a_typed_member_can_be_a_point() =>
        FilterField.Of(new Document("40.5,-74"), new FilterPath("_id")).IsIn(FilterArea.Ring(40.5, -74, 0, 5)).ShouldBeTrue();

    [Fact]
    public void Values_of_any_type_count_as_what_they_will_be_written_as()
    {
        var area = FilterArea.Ring(40, -74, 0, 5);
        Written(new JsonArray(40, -74L)).IsIn(area).ShouldBeTrue();
        Written(new JsonArray(40m, (short)-74)).IsIn(area).ShouldBeTrue();
        Written(new JsonArray(40f, JsonValue.Create((Half)(-74)))).IsIn(area).ShouldBeTrue();
        Written(JsonValue.Create(new { lat = 40, lon = "-74" })).IsIn(area).ShouldBeTrue();
        Written(JsonValue.Create(new double[] { 40, -74 })).IsIn(area).ShouldBeTrue();
        Written(JsonValue.Create(new Uri("40,-74", UriKind.Relative))!).IsIn(area).ShouldBeTrue();
        Written(new JsonObject { ["latLon"] = JsonValue.Create(new List<int> { 40, -74 }) }).IsIn(area).ShouldBeTrue();
        Written(new JsonObject { ["lat"] = JsonValue.Create(new Uri("40", UriKind.Relative)), ["lon"] = JsonValue.Create(new[] { -74 }) }).IsIn(area).ShouldBeTrue();
        FilterField.Of(new JsonFields { ["o"] = new JsonObject { ["x"] = new JsonArray(40, double.NaN) } }, new FilterPath("o.x")).IsIn(area).ShouldBeFalse();
        FilterField.Of(new JsonFields { ["o"] = new JsonObject { ["x"] = new JsonObject { ["lat"] = double.PositiveInfinity, ["lon"] = 0 } } }, new FilterPath("o.x")).IsIn(FilterArea.Box(double.PositiveInfinity, -180, -90, 180)).ShouldBeFalse();
        FilterField.Of(new JsonFields { ["o"] = new JsonObject { ["x"] = JsonValue.Create(new Throws()) } }, new FilterPath("o.x")).IsIn(area).ShouldBeFalse();
    }

    [Fact]
    public void Texts_of_any_length_are_read()
    {
        foreach (var length in (int[])[80, 84, 85, 240, 255, 256, 257, 5000])
        {
            foreach (var (form, field) in Forms(JsonSerializer.Serialize("40.5,-74" + new string('é', length))))
                field.IsIn(FilterArea.Ring(40.5, -74, 0, 5)).ShouldBeTrue($"{form} {length}");
            foreach (var (form, field) in Forms($"[\"{new string('0', length)}40.5\\n\",-74]"))
                field.IsIn(FilterArea.Ring(40.5, -74, 0, 5)).ShouldBeTrue($"{form} {length}");
        }
    }

    private static FilterField Written(JsonNode? node) => FilterField.Of(new JsonFields { ["x"] = node }, Path);

    private static IEnumerable<(string Form, FilterField Field)> Forms(string json)
    {
        var text = $$"""{"x":{{json}}}""";
        yield return ("parsed", FilterField.Of(JsonFields.Parse(text), Path));
        var handedOut = JsonFields.Parse(text);
        _ = handedOut["x"];
        yield return ("handed out", FilterField.Of(handedOut, Path));
        yield return ("a parsed node", FilterField.Of(new JsonFields { ["x"] = JsonNode.Parse(json) }, Path));
        yield return ("below a parsed node", FilterField.Of(new JsonFields { ["o"] = JsonNode.Parse(text) }, new FilterPath("o.x")));
        JsonNode? rebuilt;
        try
        {
            rebuilt = GeoTree.Rebuilt(JsonNode.Parse(json));
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException)
        {
            // A name twice, or half a surrogate pair: no .NET object has that.
            yield break;
        }

        yield return ("written", FilterField.Of(new JsonFields { ["x"] = rebuilt }, Path));
        yield return ("written below", FilterField.Of(new JsonFields { ["o"] = new JsonObject { ["x"] = rebuilt?.DeepClone() } }, new FilterPath("o.x")));
    }

    private sealed class Throws
    {
        public int Value => throw new DivideByZeroException();
    }
}
