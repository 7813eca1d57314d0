namespace Grapnel.CodeFixes.Completion.Expectations;

/// <summary>What follows each operator, and what it says in a few words. Source: <c>docs/filters.md</c>.</summary>
internal static class OperatorShapes
{
    /// <summary>The bounds of <c>range</c>.</summary>
    public static readonly Expectation Bounds = new PropertiesExpectation(
        Number("gt", "greater than"), Number("gte", "greater than or equal to"), Number("lt", "less than"), Number("lte", "less than or equal to"));

    /// <summary>A pattern with flags.</summary>
    public static readonly Expectation Pattern = new PropertiesExpectation(
        new ExpectedProperty("value", "the pattern", "'¦'", Expectation.Nothing), new ExpectedProperty("flags", "i, m, s or u", "'¦'", Expectation.Nothing));

    public static readonly Expectation Ids = new PropertiesExpectation(
        new ExpectedProperty("values", "the ids", "['¦']", new ListExpectation(Expectation.Nothing)));

    public static readonly Expectation Point = new PropertiesExpectation(Number("lat", "the latitude, in degrees"), Number("lon", "the longitude, in degrees"));

    public static readonly Expectation Box = new PropertiesExpectation(
        Number("top", "a latitude, in degrees"),
        Number("left", "a longitude, in degrees"),
        Number("bottom", "a latitude, in degrees"),
        Number("right", "a longitude, in degrees"),
        new ExpectedProperty("topLeft", "a point, in place of top and left", "{ ¦ }", Point),
        new ExpectedProperty("bottomRight", "a point, in place of bottom and right", "{ ¦ }", Point));

    public static readonly Expectation Polygon = new PropertiesExpectation(new ExpectedProperty("points", "three corners or more", "[¦]", new ListExpectation(Point)));

    private static readonly Dictionary<string, (string Shape, string Detail)> ByKeyword = new(StringComparer.Ordinal)
    {
        ["and"] = ("[{ ¦ }]", "all of these match"),
        ["bool"] = ("{ ¦ }", "must, must_not, should, should_not"),
        ["equals"] = ("{ ¦ }", "the field is this very value"),
        ["exists"] = ("'¦'", "the field is there"),
        ["geoBoundingBox"] = ("{ ¦ }", "the point is in a box"),
        ["geoDistance"] = ("{ ¦ }", "the point is in a circle"),
        ["geoDistanceRange"] = ("{ ¦ }", "the point is in a ring"),
        ["geoPolygon"] = ("{ ¦ }", "the point is in a polygon"),
        ["ids"] = ("{ values: ['¦'] }", "the id is one of these"),
        ["in"] = ("{ ¦ }", "the field is one of these texts"),
        ["match"] = ("{ ¦ }", "these members are there, and perhaps more"),
        ["missing"] = ("'¦'", "the field is not there"),
        ["not"] = ("{ ¦ }", "this does not match"),
        ["nothing"] = ("true", "matches nothing"),
        ["or"] = ("[{ ¦ }]", "one of these matches"),
        ["range"] = ("{ ¦ }", "the field is a number between bounds"),
        ["regexp"] = ("{ ¦ }", "a pattern finds something in the field"),
        ["select"] = ("{ field: '¦', index: 0, query: { } }", "an element of a list matches"),
    };

    /// <summary>What follows a keyword.</summary>
    public static string Of(string keyword) => ByKeyword[keyword].Shape;

    public static string DetailOf(string keyword) => ByKeyword[keyword].Detail;

    /// <summary>A property that holds a distance.</summary>
    public static ExpectedProperty Distance(string name, string detail) => new(name, detail + ": '10km'", "'¦'", Expectation.Nothing);

    private static ExpectedProperty Number(string name, string detail) => new(name, detail, "", Expectation.Nothing);
}
