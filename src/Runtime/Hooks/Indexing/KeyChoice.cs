using Grapnel.Filters;

namespace Grapnel.Hooks.Indexing;

/// <summary>Chooses which of its fields each row is looked up by: the one whose values fewest other rows require.</summary>
internal static class KeyChoice
{
    /// <summary>Fewer rows are tested in turn: that is faster than a look-up.</summary>
    public const int FewestRows = 5;

    /// <summary>By row, the field chosen; null where the row is to be tested in turn.</summary>
    /// <param name="options">By row, the fields it can be looked up by.</param>
    public static KeyOption?[] Choose(KeyOption[][] options)
    {
        var loads = Loads(options);
        var tables = loads.Where(static load => load.Value.Rows >= FewestRows).Select(static load => load.Key).ToHashSet();
        while (true)
        {
            var chosen = Array.ConvertAll(options, own => Best(own, loads, tables));
            var rows = chosen.Where(static option => option is not null).CountBy(static option => option!.Table).ToList();
            var fewest = rows.Select(static table => table.Value).DefaultIfEmpty(FewestRows).Min();
            if (fewest >= FewestRows)
            {
                return chosen;
            }

            // Their rows may fill up other tables.
            tables.ExceptWith(rows.Where(table => table.Value == fewest).Select(static table => table.Key));
        }
    }

    private static Dictionary<(bool OnRequest, string Path), Load> Loads(KeyOption[][] options)
    {
        var loads = new Dictionary<(bool, string), Load>();
        foreach (var option in options.SelectMany(static own => own))
        {
            if (!loads.TryGetValue(option.Table, out var load))
            {
                loads.Add(option.Table, load = new Load());
            }

            load.Add(option.Field);
        }

        return loads;
    }

    private static KeyOption? Best(KeyOption[] options, Dictionary<(bool OnRequest, string Path), Load> loads, HashSet<(bool OnRequest, string Path)> tables) => options
        .Where(option => tables.Contains(option.Table))
        .OrderBy(option => loads[option.Table].Of(option.Field))
        .ThenByDescending(option => loads[option.Table].Rows)
        .ThenByDescending(static option => option.OnRequest)
        .ThenBy(static option => option.Field.Path.Text, StringComparer.Ordinal)
        .FirstOrDefault();

    /// <summary>How many rows require something of one path, and how many each value.</summary>
    private sealed class Load
    {
        private readonly Dictionary<FilterScalar, int> _values = [];

        public int Rows { get; private set; }

        public void Add(KeyField field)
        {
            Rows++;
            foreach (var value in field.Values)
            {
                _values[value] = _values.GetValueOrDefault(value) + 1;
            }
        }

        public int Of(KeyField field) => field.Values.Max(value => _values[value]);
    }
}
