namespace Grapnel.Filters;

/// <summary>What flag <c>i</c> takes for the same: characters with one simple folding, so that k matches K and the Kelvin sign U+212A.</summary>
internal static class CaseFolding
{
    private static readonly Lazy<Orbits> All = new(static () => new Orbits());

    /// <summary>A character with all that fold alike.</summary>
    public static CodePoints Of(int codePoint) => Of(CodePoints.Of(codePoint));

    /// <summary>A set with all that fold alike to one of its members.</summary>
    public static CodePoints Of(CodePoints set)
    {
        var orbits = All.Value;
        var builder = new CodePointsBuilder().Add(set);
        for (var i = 0; i < set.RangeCount; i++)
        {
            var at = Array.BinarySearch(orbits.Members, set.First(i));
            for (at = at < 0 ? ~at : at; at < orbits.Members.Length && orbits.Members[at] <= set.End(i); at++)
            {
                foreach (var same in orbits.Of[at])
                {
                    builder.Add(same, same);
                }
            }
        }

        return builder.Build();
    }

    private sealed class Orbits
    {
        public Orbits()
        {
            var byFolding = new Dictionary<int, List<int>>();
            var reader = new UnicodeTableReader(UnicodeTables.Folds);
            for (var from = 0; !reader.AtEnd;)
            {
                from += reader.Next();
                var (shape, distance) = (reader.Next(), reader.Next());
                var to = from + (distance % 2 == 0 ? distance / 2 : -(distance / 2));
                for (var i = 0; i < shape / 2; i++)
                {
                    var step = i * (1 + (shape % 2));
                    if (!byFolding.TryGetValue(to + step, out var orbit))
                    {
                        byFolding.Add(to + step, orbit = [to + step]);
                    }

                    orbit.Add(from + step);
                }
            }

            var members = byFolding.Values.SelectMany(static orbit => orbit.Select(member => (Member: member, Orbit: orbit))).OrderBy(static pair => pair.Member).ToArray();
            Members = [.. members.Select(static pair => pair.Member)];
            Of = [.. members.Select(static pair => pair.Orbit.ToArray())];
        }

        /// <summary>Characters that fold like others, in order.</summary>
        public int[] Members { get; }

        /// <summary>For each of them, all that fold alike.</summary>
        public int[][] Of { get; }
    }
}
