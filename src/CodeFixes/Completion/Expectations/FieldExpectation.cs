using Grapnel.CodeFixes.Completion.Fields;
using Grapnel.CodeFixes.Completion.Scanning;

namespace Grapnel.CodeFixes.Completion.Expectations;

/// <summary>An object whose key is the path of a field, perhaps with properties beside it: <c>{ 'a.b': … }</c>.</summary>
/// <param name="fields">The fields.</param>
/// <param name="value">What is expected of the field of a path.</param>
/// <param name="beside">What else stands in the object.</param>
internal sealed class FieldExpectation(FieldSource fields, Func<string, Expectation> value, params ExpectedProperty[] beside) : Expectation
{
    public override IEnumerable<Suggestion> Keys(FilterCursor cursor)
    {
        var others = beside.Where(property => !cursor.Frame.Keys.Contains(property.Name)).ToList();
        var hasField = cursor.Frame.Keys.Exists(key => !beside.Any(property => property.Name == key));
        return (hasField ? [] : fields.At(cursor)).Concat(others.Select(static property => new Suggestion(SuggestionKind.Property, property.Name, property.Detail) { Shape = property.Shape }));
    }

    public override IEnumerable<Suggestion> Values(FilterCursor cursor) => [new Suggestion(SuggestionKind.Shape, "{ }", "a field and what is asked of it") { Shape = "{ ¦ }" }];

    public override Expectation Member(FilterFrame frame, string key) => beside.FirstOrDefault(property => property.Name == key)?.Value ?? value(key);
}
