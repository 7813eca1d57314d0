namespace Grapnel.Filters;

/// <summary>The declared name a misspelt one was probably meant to be.</summary>
internal static class Nearest
{
    private const int LongestName = 200;

    /// <summary>
    /// A candidate of the same segments in another order (<c>document:generic:beforeWrite</c> for <c>generic:document:beforeWrite</c>),
    /// else the nearest, of the same scope first, if at most a third of the name differs; null otherwise, and for names that are too long to be compared.
    /// </summary>
    public static string? To(string name, IReadOnlyCollection<string> candidates) =>
        name.Length > LongestName ? null : Reordered(name, candidates) ?? Misspelt(name, candidates);

    private static string? Reordered(string name, IReadOnlyCollection<string> candidates)
    {
        var segments = Segments(name);
        return candidates.FirstOrDefault(candidate => candidate.Length == name.Length && Segments(candidate).SequenceEqual(segments));
    }

    private static IEnumerable<string> Segments(string name) => name.Split(':').OrderBy(static segment => segment, StringComparer.Ordinal);

    private static string? Misspelt(string name, IEnumerable<string> candidates)
    {
        var scope = name.LastIndexOf(':');
        var best = (Name: (string?)null, Distance: Math.Max(1, name.Length / 3) + 1, OtherScope: 0);
        foreach (var candidate in candidates)
        {
            if (Math.Abs(candidate.Length - name.Length) > best.Distance)
            {
                continue;
            }

            var distance = EditDistance.Between(name, candidate, best.Distance);
            var otherScope = candidate.LastIndexOf(':') == scope && string.CompareOrdinal(name, 0, candidate, 0, Math.Max(0, scope)) == 0 ? 0 : 1;
            if (distance < best.Distance || (distance == best.Distance && otherScope < best.OtherScope))
            {
                best = (candidate, distance, otherScope);
            }
        }

        return best.Name;
    }
}
