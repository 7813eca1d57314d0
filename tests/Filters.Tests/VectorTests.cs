using Grapnel.Filters.Tests.Support;

namespace Grapnel.Filters.Tests;

/// <summary>Koncorde's own answers: what it refuses is refused with its words, and the trees match what it matches.</summary>
public class VectorTests
{
    [Fact]
    public void All_vectors_are_there()
    {
        Vectors.All.Count.ShouldBeGreaterThan(1950);
        Vectors.All.Sum(vector => vector.Cases.Count).ShouldBeGreaterThan(12_000);
        Vectors.All.Select(vector => vector.Id).Distinct().Count().ShouldBe(Vectors.All.Count);
    }

    [Fact]
    public void Filters_that_are_refused_are_refused_with_Kuzzles_words()
    {
        var count = 0;
        foreach (var vector in Vectors.All.Where(vector => IsRefused(vector)))
        {
            var (error, expected) = (FilterParser.Parse(vector.Filter).Error.ShouldNotBeNull(vector.Id), vector.Error!);
            error.Range.Length.ShouldBeGreaterThan(0, vector.Id);
            if (expected.Kind == VectorError.OfFilters)
                (WithoutEngine(error.Message), error.Keyword, error.Path).ShouldBe((WithoutEngine(expected.Message), expected.Keyword, expected.Path), $"{vector.Id} {vector.Filter}");
            else if (expected.Kind == "Error")
                error.Text.ShouldBe(expected.Message, $"{vector.Id} {vector.Filter}");
            count++;
        }

        count.ShouldBeGreaterThan(270);
    }

    [Fact]
    public void Filters_that_are_taken_match_what_Kuzzle_matches() =>
        Matches(static (filter, _) => filter).ShouldBeGreaterThan(11_900);

    [Fact]
    public void Simplified_they_match_the_same() =>
        Matches(static (filter, _) => FilterFolding.Fold(filter).Root).ShouldBeGreaterThan(11_900);

    [Fact]
    public void Printed_and_read_again_they_are_the_same() =>
        Matches(static (filter, id) =>
        {
            var again = FilterParser.Parse(filter.ToString()).Root;
            again.ShouldBe(filter, id);
            return again!;
        }).ShouldBeGreaterThan(11_900);

    private static int Matches(Func<FilterNode, string, FilterNode> form)
    {
        var cases = 0;
        foreach (var vector in Vectors.All.Where(vector => !IsRefused(vector)))
        {
            var parsed = FilterParser.Parse(vector.Filter);
            if (vector.MayBeRefused && parsed.Error is not null)
                continue;
            parsed.Error.ShouldBeNull($"{vector.Id} {vector.Filter}");
            var filter = form(parsed.Root!, vector.Id);
            foreach (var (document, match) in vector.Cases)
            {
                var answer = PlainEvaluator.Matches(filter, document);
                answer.ShouldBe(match ?? answer, $"{vector.Id} {vector.Filter} on {document}");
                cases++;
            }
        }

        return cases;
    }

    /// <summary>Whether this language refuses it too: there is no limit of conditions, and negations of anything are understood.</summary>
    private static bool IsRefused(Vector vector) => vector.Error switch
    {
        null => false,
        { Kind: VectorError.OfFilters } => !vector.IsQuirk,
        { Kind: "Error" } error => !error.Message.StartsWith("Filter too complex", StringComparison.Ordinal),
        { Kind: "TypeError" } error => !error.Message.StartsWith("this.storeOperand", StringComparison.Ordinal),
        _ => true,
    };

    /// <summary>What follows "expression /…/" in parentheses is the engine's own.</summary>
    private static string WithoutEngine(string message) =>
        message.Contains("cannot parse regexp expression", StringComparison.Ordinal) ? message[..message.LastIndexOf("\" (", StringComparison.Ordinal)] : message;
}
