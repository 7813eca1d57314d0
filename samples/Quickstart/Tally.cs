using System.Collections.Concurrent;

namespace Quickstart;

/// <summary>
/// Where plugins note what they did. A service of the host; plugins ask for it in their constructors. Hooks run side by side and in any
/// order, so it only keeps what does not depend on order. May be used from several threads.
/// </summary>
internal sealed class Tally
{
    /// <summary>In place of a plugin's name: the backend itself.</summary>
    public const string Backend = "(backend)";

    private readonly ConcurrentDictionary<(string Plugin, string What), long> _counts = new();
    private readonly ConcurrentDictionary<(string Plugin, string What), (double Value, string Label)> _records = new();

    public void Add(string plugin, string what) => _counts.AddOrUpdate((plugin, what), 1, static (_, count) => count + 1);

    /// <summary>Keeps the highest value; of equal ones the first label by ordinal comparison.</summary>
    public void Keep(string plugin, string what, double value, string label) => _records.AddOrUpdate(
        (plugin, what),
        (value, label),
        (_, best) => value > best.Value || (value == best.Value && string.CompareOrdinal(label, best.Label) < 0) ? (value, label) : best);

    public long Count(string plugin, string what) => _counts.GetValueOrDefault((plugin, what));

    public IEnumerable<(string What, long Count)> CountsOf(string plugin) => _counts
        .Where(entry => entry.Key.Plugin == plugin)
        .Select(static entry => (entry.Key.What, Count: entry.Value))
        .OrderByDescending(static row => row.Count)
        .ThenBy(static row => row.What, StringComparer.Ordinal);

    public IEnumerable<(string What, double Value, string Label)> RecordsOf(string plugin) => _records
        .Where(entry => entry.Key.Plugin == plugin)
        .Select(static entry => (entry.Key.What, entry.Value.Value, entry.Value.Label))
        .OrderBy(static row => row.What, StringComparer.Ordinal);
}
