namespace Grapnel.Generator.Rules;

/// <summary>The declared name a misspelt one was probably meant to be.</summary>
internal static class Suggestions
{
    private const int LongestName = 200;

    /// <summary>The nearest candidate, of the same scope first, if at most a third of the name differs; null otherwise.</summary>
    public static string? Nearest(string name, IEnumerable<string> candidates)
    {
        if (name.Length > LongestName)
        {
            return null;
        }

        var scope = Wildcard.ScopeOf(name);
        string? best = null;
        var bestRank = (Distance: Math.Max(1, name.Length / 3) + 1, OtherScope: 1);
        foreach (var candidate in candidates)
        {
            if (Math.Abs(candidate.Length - name.Length) > bestRank.Distance)
            {
                continue;
            }

            var rank = (Distance: EditDistance.Between(name, candidate, bestRank.Distance), OtherScope: IsOf(scope, candidate) ? 0 : 1);
            if (rank.CompareTo(bestRank) < 0)
            {
                (best, bestRank) = (candidate, rank);
            }
        }

        return best;
    }

    private static bool IsOf(string scope, string name) => Math.Max(0, name.LastIndexOf(':')) == scope.Length && name.StartsWith(scope, StringComparison.Ordinal);
}
