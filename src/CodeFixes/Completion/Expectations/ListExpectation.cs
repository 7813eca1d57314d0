using Grapnel.CodeFixes.Completion.Scanning;

namespace Grapnel.CodeFixes.Completion.Expectations;

/// <summary>A list of such things.</summary>
internal sealed class ListExpectation(Expectation item, string shape = "[¦]") : Expectation
{
    public override Expectation Item { get; } = item;

    public override IEnumerable<Suggestion> Values(FilterCursor cursor) => [new Suggestion(SuggestionKind.Shape, "[ ]", "a list") { Shape = shape }];
}
