using Grapnel.CodeFixes.Completion.Fields;
using Grapnel.CodeFixes.Completion.Scanning;

namespace Grapnel.CodeFixes.Completion.Expectations;

/// <summary>A text that is the path of a field; <c>exists</c> also takes it as the property of an object.</summary>
internal sealed class PathExpectation(FieldSource fields, string? property = null) : Expectation
{
    public override IEnumerable<Suggestion> Keys(FilterCursor cursor) =>
        property is null || cursor.Frame.Keys.Count > 0 ? [] : [new Suggestion(SuggestionKind.Property, property, "the path of a field") { Shape = "'¦'" }];

    public override IEnumerable<Suggestion> Values(FilterCursor cursor) => fields.At(cursor);

    public override Expectation Member(FilterFrame frame, string key) => key == property ? new PathExpectation(fields) : Nothing;
}
