using Grapnel.CodeFixes.Completion.Fields;
using Grapnel.CodeFixes.Completion.Scanning;

namespace Grapnel.CodeFixes.Completion.Expectations;

/// <summary>A value that a field is compared with.</summary>
internal sealed class ValueExpectation(FieldSource fields, string path) : Expectation
{
    public override IEnumerable<Suggestion> Values(FilterCursor cursor) => fields.ValuesOf(path);
}

/// <summary>What <c>match</c> asks of a field: a value, or an object with some of its members.</summary>
internal sealed class MatchExpectation(FieldSource fields, string path) : Expectation
{
    public override IEnumerable<Suggestion> Keys(FilterCursor cursor) => fields.Below(path).Where(field => !cursor.Frame.Keys.Contains(field.Name))
        .Select(static field => new Suggestion(SuggestionKind.Property, field.Name, field.Detail) { Shape = field.HasNames ? "{ ¦ }" : "" });

    public override IEnumerable<Suggestion> Values(FilterCursor cursor) => fields.Below(path).Any()
        ? [new Suggestion(SuggestionKind.Shape, "{ }", "an object with these members") { Shape = "{ ¦ }" }]
        : fields.ValuesOf(path);

    public override Expectation Member(FilterFrame frame, string key) => new MatchExpectation(fields, path.Length == 0 ? key : path + "." + key);
}
