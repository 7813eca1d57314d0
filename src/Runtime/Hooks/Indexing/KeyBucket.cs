using Grapnel.Filters;

namespace Grapnel.Hooks.Indexing;

/// <summary>The rows that require one value. Immutable.</summary>
/// <typeparam name="TSubject"><see cref="Request"/> or <see cref="Document"/>.</typeparam>
internal sealed class KeyBucket<TSubject>
{
    private readonly int[] _rows;
    private readonly IntervalRows<TSubject>[] _intervals;

    /// <summary>Makes a bucket.</summary>
    /// <param name="rows">The rows in order, each with the interval it requires beside the value.</param>
    /// <param name="readerOf">The reader of a path; null where nothing is there to be read.</param>
    public KeyBucket(IReadOnlyList<(int Row, InRange? Interval)> rows, Func<string, PathReader<TSubject>?> readerOf)
    {
        var readers = rows.Where(static row => row.Interval is not null)
            .GroupBy(static row => row.Interval!.Path.Text, StringComparer.Ordinal)
            .Select(group => (Reader: readerOf(group.Key), Rows: group.Select(static row => (row.Row, row.Interval!)).ToList()))
            .ToList();

        // Of what cannot be read here the predicate decides.
        _rows = [.. rows.Where(static row => row.Interval is null).Select(static row => row.Row)
            .Concat(readers.Where(static group => group.Reader is null).SelectMany(static group => group.Rows.Select(static row => row.Row)))
            .Order()];
        _intervals = [.. readers.Where(static group => group.Reader is not null).Select(static group => new IntervalRows<TSubject>(group.Reader!, group.Rows))];
    }

    /// <summary>Adds the rows whose interval, where they have one, has the subject's number too.</summary>
    public void Collect(TSubject subject, int document, ref MatchList candidates)
    {
        foreach (var row in _rows)
        {
            candidates.Add(row, document);
        }

        foreach (var interval in _intervals)
        {
            interval.Collect(subject, document, ref candidates);
        }
    }
}
