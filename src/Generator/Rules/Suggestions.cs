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

        string? best = null;
        var bestRank = (Distance: Math.Max(1, name.Length / 3) + 1, OtherScope: 1);
        foreach (var candidate in candidates)
        {
            if (Math.Abs(candidate.Length - name.Length) > bestRank.Distance)
            {
                continue;
            }

            var rank = (Distance: Distance(name, candidate), OtherScope: Scope(candidate) == Scope(name) ? 0 : 1);
            if (rank.CompareTo(bestRank) < 0)
            {
                (best, bestRank) = (candidate, rank);
            }
        }

        return best;
    }

    private static string Scope(string name) => name.Substring(0, Math.Max(0, name.LastIndexOf(':')));

    /// <summary>The edits between two names, two swapped neighbours counting once.</summary>
    private static int Distance(string a, string b)
    {
        int[] before = [], previous = [.. Enumerable.Range(0, b.Length + 1)];
        for (var i = 1; i <= a.Length; i++)
        {
            var current = new int[b.Length + 1];
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                current[j] = Math.Min(Math.Min(previous[j] + 1, current[j - 1] + 1), previous[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    current[j] = Math.Min(current[j], before[j - 2] + 1);
                }
            }

            (before, previous) = (previous, current);
        }

        return previous[b.Length];
    }
}
