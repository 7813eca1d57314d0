using Grapnel.CompilerServices;

namespace Grapnel.Hooks.Indexing;

/// <summary>The rows of one event, of all plugins, that are found by a constant they require instead of being tested in turn. Immutable.</summary>
internal sealed class HookIndex
{
    private readonly bool[] _isWhole;

    private HookIndex(KeyOption?[] chosen)
    {
        _isWhole = Array.ConvertAll(chosen, static option => option is { IsWhole: true });
        InTurn = [.. Rows(chosen, static option => option is null)];
        ByRequest = [.. Rows(chosen, static option => option is { OnRequest: true })];
        ByDocument = [.. Rows(chosen, static option => option is { OnRequest: false })];
        Requests = Tables(chosen, onRequest: true, static path => RequestValues.Of(path)!);
        Documents = Tables(chosen, onRequest: false, DocumentValues.Of);
    }

    /// <summary>The rows that are not in it.</summary>
    public int[] InTurn { get; }

    /// <summary>The rows that are found by the request.</summary>
    public int[] ByRequest { get; }

    /// <summary>The rows that are found by each document.</summary>
    public int[] ByDocument { get; }

    /// <summary>The tables of the request.</summary>
    public KeyTable<Request>[] Requests { get; }

    /// <summary>The tables of each document.</summary>
    public KeyTable<Document>[] Documents { get; }

    /// <summary>Makes the index of an event; null where too few rows require a constant of one path.</summary>
    /// <param name="filters">The filters of all rows; null for rows without one.</param>
    public static HookIndex? Of(IReadOnlyList<RowFilter?> filters)
    {
        var chosen = KeyChoice.Choose([.. filters.Select(Options)]);
        return Array.TrueForAll(chosen, static option => option is null) ? null : new HookIndex(chosen);
    }

    /// <summary>Whether a row that was found fulfils the filter it was found by, so that its predicate need not be asked.</summary>
    public bool IsWhole(int row) => _isWhole[row];

    private static KeyOption[] Options(RowFilter? filter) =>
        [.. Options(filter?.RequestKey, onRequest: true).Where(CanBeRead), .. Options(filter?.DocumentKey, onRequest: false)];

    // The build has refused paths that no request has; a row may have been written by hand.
    private static bool CanBeRead(KeyOption option) =>
        RequestValues.Of(option.Field.Path.Text) is not null && (option.Key.Interval is not { } interval || RequestValues.Of(interval.Path.Text) is not null);

    private static IEnumerable<KeyOption> Options(RowKey? key, bool onRequest) =>
        key?.Key.Fields.Select(field => new KeyOption(onRequest, field, key.Key)) ?? [];

    private static IEnumerable<int> Rows(KeyOption?[] chosen, Func<KeyOption?, bool> qualifies) =>
        Enumerable.Range(0, chosen.Length).Where(row => qualifies(chosen[row]));

    private static KeyTable<TSubject>[] Tables<TSubject>(KeyOption?[] chosen, bool onRequest, Func<string, PathReader<TSubject>> readerOf) =>
    [
        .. Enumerable.Range(0, chosen.Length)
            .Where(row => chosen[row]?.OnRequest == onRequest)
            .GroupBy(row => chosen[row]!.Field.Path.Text, StringComparer.Ordinal)
            .Select(group => new KeyTable<TSubject>(readerOf(group.Key), group.Select(row => (row, chosen[row]!.Field, chosen[row]!.Key.Interval)), readerOf)),
    ];
}
