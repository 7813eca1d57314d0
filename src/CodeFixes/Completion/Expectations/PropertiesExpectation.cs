using Grapnel.CodeFixes.Completion.Scanning;

namespace Grapnel.CodeFixes.Completion.Expectations;

/// <summary>A key with a name, what is said of it, and what is expected behind it.</summary>
internal sealed record ExpectedProperty(string Name, string Detail, string Shape, Expectation Value);

/// <summary>An object with properties that are known.</summary>
internal sealed class PropertiesExpectation(params ExpectedProperty[] properties) : Expectation
{
    public override IEnumerable<Suggestion> Keys(FilterCursor cursor) => properties.Where(property => !cursor.Frame.Keys.Contains(property.Name))
        .Select(static property => new Suggestion(SuggestionKind.Property, property.Name, property.Detail) { Shape = property.Shape });

    public override IEnumerable<Suggestion> Values(FilterCursor cursor) => [new Suggestion(SuggestionKind.Shape, "{ }", string.Join(", ", properties.Select(static property => property.Name))) { Shape = "{ ¦ }" }];

    public override Expectation Member(FilterFrame frame, string key) => Array.Find(properties, property => property.Name == key)?.Value ?? Nothing;
}
