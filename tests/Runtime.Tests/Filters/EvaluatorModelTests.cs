using System.Text.Json;
using Grapnel.Filters.Evaluation;
using Grapnel.Filters.Explaining;
using Grapnel.Filters.Tests.Support;
using Grapnel.Tests.Vectors;

namespace Grapnel.Tests.Filters;

/// <summary>Random trees on random documents: what is evaluated, simplified or not, is what the plain reading of the language says.</summary>
public sealed class EvaluatorModelTests
{
    private const int Trees = 1500;
    private const int Documents = 12;

    [Fact]
    public void Any_tree_is_evaluated_as_it_reads()
    {
        var answers = new int[2];
        for (var seed = 0; seed < Trees; seed++)
        {
            var random = new RandomFilters(seed);
            var tree = random.Tree();
            var (asWritten, onElements) = (new DocumentConditions([]).Build(tree), new ElementConditions([]).Build(tree));
            var filter = new DocumentFilter("", tree);
            var explainer = new DocumentExplainer(tree);
            for (var i = 0; i < Documents; i++)
            {
                var content = random.Document();
                var expected = PlainEvaluator.Matches(tree, content);
                var fields = JsonFields.From(content);
                var document = new Document("d", RebuiltFields.Of(fields));
                var what = $"{tree} on {content}";
                answers[expected ? 1 : 0]++;
                asWritten.Matches(new DocumentContent(fields, null)).ShouldBe(expected, what);
                onElements.Matches(new ElementContent(content)).ShouldBe(expected, what);
                filter.Matches(fields).ShouldBe(expected, what);
                filter.Matches(document).ShouldBe(expected, what);
                filter.Matches(content).ShouldBe(expected, what);
                var cause = explainer.Find(document);
                cause.Matches.ShouldBe(expected, what);
                Decides(cause, content).ShouldBeTrue($"{what}: {cause.Condition}");
            }
        }

        answers.Min().ShouldBeGreaterThan(Trees);
    }

    // The part that is named has the answer that is told.
    private static bool Decides(FilterCause cause, JsonElement content) => PlainEvaluator.Matches(cause.Condition, content) == cause.Matches;
}
