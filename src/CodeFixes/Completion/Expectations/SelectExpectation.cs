using Grapnel.CodeFixes.Completion.Fields;
using Grapnel.CodeFixes.Completion.Scanning;

namespace Grapnel.CodeFixes.Completion.Expectations;

/// <summary><c>select</c>: which element of which list, and a filter on it. What the filter sees depends on the list beside it.</summary>
internal sealed class SelectExpectation(FieldSource fields) : Expectation
{
    private const string Field = "field";
    private const string Query = "query";

    private readonly PropertiesExpectation _properties = new(
        new ExpectedProperty(Field, "the path of a list", "'¦'", new PathExpectation(fields)),
        new ExpectedProperty("index", "which element; from the end where it is negative", "", Nothing),
        new ExpectedProperty(Query, "a filter on the element, which it calls 'value'", "{ ¦ }", Nothing));

    public override IEnumerable<Suggestion> Keys(FilterCursor cursor) => _properties.Keys(cursor);

    public override IEnumerable<Suggestion> Values(FilterCursor cursor) => _properties.Values(cursor);

    public override Expectation Member(FilterFrame frame, string key) => key == Query
        ? new FilterExpectation(new ElementFields(fields, frame.Texts.TryGetValue(Field, out var list) ? list : ""))
        : _properties.Member(frame, key);
}
