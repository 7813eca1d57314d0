using System.Numerics;
using Grapnel.Filters;

namespace Grapnel.Hooks.Indexing;

/// <summary>Rows that require a number of one path to be in an interval: the number is read once for all of them. Immutable.</summary>
/// <typeparam name="TSubject"><see cref="Request"/> or <see cref="Document"/>.</typeparam>
internal sealed class IntervalRows<TSubject>
{
    private readonly PathReader<TSubject> _path;
    private readonly int[] _rows;

    // The bounds are included. NaN, which no number is above, stands for a bound that leaves nothing.
    private readonly double[] _lower;
    private readonly double[] _upper;

    public IntervalRows(PathReader<TSubject> path, IReadOnlyList<(int Row, InRange Interval)> rows)
    {
        _path = path;
        _rows = [.. rows.Select(static row => row.Row)];
        _lower = [.. rows.Select(static row => Lower(row.Interval.Lower))];
        _upper = [.. rows.Select(static row => Upper(row.Interval.Upper))];
    }

    /// <summary>Adds the rows whose interval has the subject's number.</summary>
    public void Collect(TSubject subject, int document, ref MatchList candidates)
    {
        if (!_path.Read(subject).TryNumber(out var number))
        {
            return;
        }

        var at = 0;
        var wide = new Vector<double>(number);
        for (; at <= _rows.Length - Vector<double>.Count; at += Vector<double>.Count)
        {
            var inside = Vector.GreaterThanOrEqual(wide, new Vector<double>(_lower, at)) & Vector.LessThanOrEqual(wide, new Vector<double>(_upper, at));
            if (inside != Vector<long>.Zero)
            {
                Collect(number, at, at + Vector<double>.Count, document, ref candidates);
            }
        }

        Collect(number, at, _rows.Length, document, ref candidates);
    }

    private void Collect(double number, int from, int to, int document, ref MatchList candidates)
    {
        for (var i = from; i < to; i++)
        {
            if (number >= _lower[i] && number <= _upper[i])
            {
                candidates.Add(_rows[i], document);
            }
        }
    }

    private static double Lower(RangeBound? bound) => bound switch
    {
        null => double.NegativeInfinity,
        { IsInclusive: true } => bound.Value,
        { Value: double.PositiveInfinity } => double.NaN,
        _ => double.BitIncrement(bound.Value),
    };

    private static double Upper(RangeBound? bound) => bound switch
    {
        null => double.PositiveInfinity,
        { IsInclusive: true } => bound.Value,
        { Value: double.NegativeInfinity } => double.NaN,
        _ => double.BitDecrement(bound.Value),
    };
}
