namespace Grapnel.Filters;

/// <summary>What stands behind <c>\p</c>: categories, their first letters, scripts, and <c>Any</c>, spelled as RE2 spells them.</summary>
internal static class UnicodeGroups
{
    // Only when first asked for: most patterns name none.
    private static readonly Lazy<Dictionary<string, CodePoints>> ByName = new(ReadAll);

    public static IEnumerable<string> Names => ByName.Value.Keys;

    public static CodePoints? Find(string name) => ByName.Value.TryGetValue(name, out var found) ? found : null;

    private static Dictionary<string, CodePoints> ReadAll()
    {
        var groups = new Dictionary<string, CodePoints>(StringComparer.Ordinal) { ["Any"] = CodePoints.All };
        var families = new SortedDictionary<string, CodePointsBuilder>(StringComparer.Ordinal);
        foreach (var (name, points) in Read(UnicodeTables.Categories, UnicodeTables.CategoryNames))
        {
            groups[name] = points;
            var family = name.Substring(0, 1);
            if (!families.TryGetValue(family, out var builder))
            {
                families.Add(family, builder = new CodePointsBuilder());
            }

            builder.Add(points);
        }

        foreach (var family in families)
        {
            groups[family.Key] = family.Value.Build();
        }

        foreach (var (name, points) in Read(UnicodeTables.Scripts, UnicodeTables.ScriptNames))
        {
            groups[name] = points;
        }

        return groups;
    }

    private static IEnumerable<(string Name, CodePoints Points)> Read(string table, string nameList)
    {
        var names = nameList.Split(' ');
        var builders = names.Select(static _ => new CodePointsBuilder()).ToArray();
        var reader = new UnicodeTableReader(table);
        for (var at = 0; !reader.AtEnd;)
        {
            var run = reader.Next();
            var (length, name) = (run / (names.Length + 1), run % (names.Length + 1));
            if (name > 0)
            {
                builders[name - 1].Add(at, at + length - 1);
            }

            at += length;
        }

        return names.Select((name, i) => (name, builders[i].Build()));
    }
}
