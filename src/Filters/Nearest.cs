namespace Grapnel.Filters;

/// <summary>The declared name a misspelt one was probably meant to be.</summary>
internal static class Nearest
{
    private const int LongestName = 200;

    /// <summary>The nearest candidate, if at most a third of the name differs; null otherwise.</summary>
    public static string? To(string name, IEnumerable<string> candidates)
    {
        if (name.Length > LongestName)
        {
            return null;
        }

        var best = (Name: (string?)null, Distance: (name.Length / 3) + 1);
        foreach (var candidate in candidates)
        {
            if (Math.Abs(candidate.Length - name.Length) < best.Distance && EditDistance.Between(name, candidate) is var distance && distance < best.Distance)
            {
                best = (candidate, distance);
            }
        }

        return best.Name;
    }
}
