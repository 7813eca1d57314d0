using Grapnel.CodeFixes.Completion.Fields;
using Grapnel.CodeFixes.Completion.Scanning;
using Grapnel.Filters;

namespace Grapnel.CodeFixes.Completion.Expectations;

/// <summary>A filter: an object with one operator.</summary>
internal sealed class FilterExpectation(FieldSource fields) : Expectation
{
    public override IEnumerable<Suggestion> Keys(FilterCursor cursor) => cursor.Frame.Keys.Count > 0 ? [] : Operators();

    public override IEnumerable<Suggestion> Values(FilterCursor cursor) => Operators();

    public override Expectation Member(FilterFrame frame, string key) => key switch
    {
        "and" or "or" => Filters(),
        "not" => this,
        "bool" => new PropertiesExpectation(
            new ExpectedProperty("must", "all of these", "[{ ¦ }]", Filters()),
            new ExpectedProperty("must_not", "none of these", "[{ ¦ }]", Filters()),
            new ExpectedProperty("should", "one of these at least", "[{ ¦ }]", Filters()),
            new ExpectedProperty("should_not", "not all of these", "[{ ¦ }]", Filters())),
        "equals" => new FieldExpectation(fields, path => new ValueExpectation(fields, path)),
        "in" => new FieldExpectation(fields, path => new ListExpectation(new ValueExpectation(fields, path))),
        "exists" or "missing" => new PathExpectation(fields, "field"),
        "range" => new FieldExpectation(fields, static _ => OperatorShapes.Bounds),
        "regexp" => new FieldExpectation(fields, static _ => OperatorShapes.Pattern),
        "match" => new MatchExpectation(fields, ""),
        "ids" => OperatorShapes.Ids,
        "select" => new SelectExpectation(fields),
        "geoBoundingBox" => new FieldExpectation(fields, static _ => OperatorShapes.Box),
        "geoPolygon" => new FieldExpectation(fields, static _ => OperatorShapes.Polygon),
        "geoDistance" => new FieldExpectation(fields, static _ => OperatorShapes.Point, OperatorShapes.Distance("distance", "the radius")),
        "geoDistanceRange" => new FieldExpectation(
            fields, static _ => OperatorShapes.Point, OperatorShapes.Distance("from", "the inner radius"), OperatorShapes.Distance("to", "the outer radius")),
        _ => Nothing,
    };

    private ListExpectation Filters() => new(this, "[{ ¦ }]");

    private IEnumerable<Suggestion> Operators() => FilterOperators.Keywords.Where(fields.Allows)
        .Select(static keyword => new Suggestion(SuggestionKind.Operator, keyword, OperatorShapes.DetailOf(keyword)) { Shape = OperatorShapes.Of(keyword) });
}
