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
    /// <param name="readerOf">The reader of a path.</param>
    public KeyBucket(IReadOnlyList<(int Row, InRange? Interval)> rows, Func<string, PathReader<TSubject>> readerOf)
    {
        _rows = [.. rows.Where(static row => row.Interval is null).Select(static row => row.Row)];
        _intervals =
        [
            .. rows.Where(static row => row.Interval is not null)
                .GroupBy(static row => row.Interval!.Path.Text, StringComparer.Ordinal)
                .Select(group => new IntervalRows<TSubject>(readerOf(group.Key), [.. group.Select(static row => (row.Row, row.Interval!))])),
        ];
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
