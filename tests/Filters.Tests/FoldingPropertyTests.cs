using System.Text.Json;
using Grapnel.Filters.Tests.Support;

namespace Grapnel.Filters.Tests;

/// <summary>Random trees on random documents: folding changes nothing that can be seen from outside.</summary>
public class FoldingPropertyTests
{
    private const int DocumentsEach = 8;

    [Fact]
    public void Folding_never_changes_what_a_filter_matches()
    {
        var (simpler, never, always) = (0, 0, 0);
        ForEachTree((tree, documents) =>
        {
            var folded = FilterFolding.Fold(tree).Root;
            foreach (var document in documents)
                PlainEvaluator.Matches(folded, document).ShouldBe(PlainEvaluator.Matches(tree, document), $"{tree} became {folded} on {JsonSerializer.Serialize(document)}");

            simpler += folded.ToString().Length < tree.ToString().Length ? 1 : 0;
            never += folded is Nothing ? 1 : 0;
            always += folded is Everything ? 1 : 0;
        });

        // The trees are such that there is something to find.
        simpler.ShouldBeGreaterThan(Repository.FuzzSize / 4);
        never.ShouldBeGreaterThan(Repository.FuzzSize / 100);
        always.ShouldBeGreaterThan(Repository.FuzzSize / 100);
    }

    [Fact]
    public void What_is_said_to_be_fixed_is_fixed()
    {
        var found = 0;
        ForEachTree((tree, documents) =>
        {
            foreach (var part in FilterFolding.Fold(tree).FixedParts)
            {
                found++;
                var replaced = Replace(tree, part);
                foreach (var document in documents)
                    PlainEvaluator.Matches(replaced, document).ShouldBe(PlainEvaluator.Matches(tree, document), $"{part} of {tree} on {JsonSerializer.Serialize(document)}");
            }
        });

        found.ShouldBeGreaterThan(Repository.FuzzSize / 20);
    }

    [Fact]
    public void Folded_filters_have_constants_at_the_root_only_and_negations_on_conditions_only() => ForEachTree((tree, _) =>
    {
        var folded = FilterFolding.Fold(tree).Root;
        if (folded is not (Everything or Nothing))
            NoConstants(folded);
        FilterParser.Parse(folded.ToString()).Root.ShouldBe(folded);
    }, unsaid: false);

    private static void NoConstants(FilterNode node)
    {
        switch (node)
        {
            case JoinedFilter joined:
                joined.Items.Count.ShouldBeGreaterThan(1);
                joined.Items.ShouldAllBe(item => item.GetType() != joined.GetType());
                foreach (var item in joined.Items)
                    NoConstants(item);
                break;
            case Not not:
                not.Item.ShouldBeAssignableTo<FieldFilter>();
                break;
            case Select select:
                NoConstants(select.Query);
                break;
            default:
                node.ShouldBeAssignableTo<FieldFilter>();
                break;
        }
    }

    private static FilterNode Replace(FilterNode node, FixedPart part)
    {
        if (node.Range == part.Range)
            return part.Matches ? new Everything() : new Not(new Everything());
        return node switch
        {
            And and => new And(new([.. and.Items.Select(item => Replace(item, part))])),
            Or or => new Or(new([.. or.Items.Select(item => Replace(item, part))])),
            Not not => new Not(Replace(not.Item, part)),
            Select select => select with { Query = Replace(select.Query, part) },
            _ => node,
        };
    }

    private static void ForEachTree(Action<FilterNode, IReadOnlyList<Dictionary<string, JsonElement>>> check, bool unsaid = true)
    {
        for (var seed = 0; seed < Repository.FuzzSize; seed++)
        {
            var random = new RandomFilters(seed, unsaid && seed % 2 == 0);
            var tree = random.Tree();
            check(tree, [.. Enumerable.Range(0, DocumentsEach).Select(_ => PlainDocument.Flatten(random.Document()))]);
        }
    }
}
