using System.Text.Json;
using Grapnel.Filters.Tests.Support;

namespace Grapnel.Filters.Tests;

/// <summary>Koncorde's own answers: what it refuses is refused with its words, and the trees match what it matches.</summary>
public class VectorTests
{
    [Fact]
    public void Own_errors_are_Kuzzles() => Errors(Vectors.Own("errors")).ShouldBeGreaterThan(40);

    [Fact]
    public void All_errors_are_Kuzzles() => Errors(Vectors.Shared()).ShouldBeGreaterThan(80);

    [Fact]
    public void Own_filters_match_what_Kuzzle_matches() => Matches(Vectors.Own("matches")).ShouldBeGreaterThan(700);

    [Fact]
    public void All_filters_match_what_Kuzzle_matches() => Matches(Vectors.Shared()).ShouldBeGreaterThan(2500);

    private static int Errors(IReadOnlyList<Vector> vectors)
    {
        var checkedOnes = 0;
        foreach (var vector in vectors.Where(vector => vector.Error is not null && IsReadNow(vector.Filter)))
        {
            var error = FilterParser.Parse(vector.Filter).Error.ShouldNotBeNull(vector.Filter);
            (error.Message, error.Keyword, error.Path).ShouldBe((vector.Error!.Message, vector.Error.Keyword, vector.Error.Path), vector.Filter);
            error.Range.Length.ShouldBeGreaterThan(0, vector.Filter);
            checkedOnes++;
        }

        return checkedOnes;
    }

    private static int Matches(IReadOnlyList<Vector> vectors)
    {
        var cases = 0;
        foreach (var vector in vectors.Where(vector => vector.Error is null && IsReadNow(vector.Filter)))
        {
            var parsed = FilterParser.Parse(vector.Filter);
            parsed.Error.ShouldBeNull(vector.Filter);
            foreach (var (document, match) in vector.Cases)
            {
                PlainEvaluator.Matches(parsed.Root!, document).ShouldBe(match, $"{vector.Name} {vector.Filter} on {document}");
                cases++;
            }
        }

        return cases;
    }

    /// <summary>Whether a filter uses only operators that are read, asked of the second opinion.</summary>
    private static bool IsReadNow(string filter)
    {
        using var read = JsonDocument.Parse(filter);
        return ReferenceCheck.Check(read.RootElement)?.Message.EndsWith(ReferenceCheck.NotYet, StringComparison.Ordinal) != true;
    }
}
