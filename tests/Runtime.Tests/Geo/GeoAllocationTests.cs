using System.Text.Json.Nodes;
using Grapnel.CompilerServices;
using Grapnel.Tests.Vectors;

namespace Grapnel.Tests.Geo;

/// <summary>Testing points costs no memory.</summary>
public sealed class GeoAllocationTests
{
    private static readonly FilterPath Path = new("x");

    private static readonly FilterArea[] Areas =
    [
        FilterArea.Box(41, -75, 40, -73), FilterArea.Ring(40.5, -74, 0, 5000), FilterArea.Ring(40.5, -74, 1, 5), FilterArea.Ring(10, 10, 5, 5_000_000),
        FilterArea.Polygon(40, -75, 40, -73, 41, -73, 41, -75), FilterArea.Polygon(60, 0, 60, 90, 60, 180, 60, -90), FilterArea.Polygon(90, 0, 0, -74, 0, 50),
    ];

    [Theory]
    [InlineData("""{"lat":40.5,"lon":-74}""")]
    [InlineData("""{"lat":"40.5","lon":"-74","x":null}""")]
    [InlineData("""{"lat":"\u0034\u0030.5","lon":[-74]}""")]
    [InlineData("""{"latLon":[40.5,-74]}""")]
    [InlineData("""{"lat_lon":{"lat":40.5,"lon":-74}}""")]
    [InlineData("""{"latLon":"40.5,-74"}""")]
    [InlineData("[40.5,-74]")]
    [InlineData("""["40.5","-74"]""")]
    [InlineData("\"40.5,-74\"")]
    [InlineData("\"40.5\\u002c-74\"")]
    [InlineData("\"dr5qkhfce50wq\"")]
    [InlineData("\"nowhere!\"")]
    [InlineData("12")]
    public void In_either_form(string json)
    {
        Allocated(JsonFields.Parse($$"""{"x":{{json}}}""")).ShouldBe(0);

        Allocated(new JsonFields { ["x"] = GeoTree.Rebuilt(JsonNode.Parse(json)) }).ShouldBe(0);
    }

    private static long Allocated(JsonFields fields) => Allocation.Of(() =>
    {
        for (var i = 0; i < 100; i++)
            Test(fields);
    });

    private static int Test(JsonFields fields)
    {
        var inside = 0;
        foreach (var area in Areas)
            inside += FilterField.Of(fields, Path).IsIn(area) ? 1 : 0;
        return inside;
    }
}
