namespace Grapnel.Filters;

/// <summary>
/// The doubles from one to another, both included. They are counted: each has a whole number, and the next double the next one, so that what
/// lies between two bounds, and whether anything does, is exact. The bounds are kept for being written again.
/// </summary>
internal readonly struct NumberRange
{
    private NumberRange(long first, long last, RangeBound? lower, RangeBound? upper)
    {
        First = first;
        Last = last;
        Lower = lower;
        Upper = upper;
    }

    /// <summary>All doubles, infinite ones included.</summary>
    public static NumberRange All { get; } = new(Place(double.NegativeInfinity), Place(double.PositiveInfinity), null, null);

    /// <summary>The place of the first double; behind <see cref="Last"/> where there is none.</summary>
    public long First { get; }

    public long Last { get; }

    /// <summary>The bound that makes <see cref="First"/> the first one; null where nothing is below it.</summary>
    public RangeBound? Lower { get; }

    public RangeBound? Upper { get; }

    public bool IsEmpty => First > Last;

    public static NumberRange Of(double value)
    {
        var bound = new RangeBound(value, true);
        return new NumberRange(Place(value), Place(value), bound, bound);
    }

    public static NumberRange Of(RangeBound? lower, RangeBound? upper) => new(
        lower is null ? All.First : Place(lower.Value) + (lower.IsInclusive ? 0 : 1),
        upper is null ? All.Last : Place(upper.Value) - (upper.IsInclusive ? 0 : 1),
        lower is { IsInclusive: true, Value: double.NegativeInfinity } ? null : lower,
        upper is { IsInclusive: true, Value: double.PositiveInfinity } ? null : upper);

    public bool Contains(NumberRange other) => First <= other.First && other.Last <= Last;

    /// <summary>From the later start to the earlier end.</summary>
    public NumberRange And(NumberRange other)
    {
        var (low, high) = (First >= other.First ? this : other, Last <= other.Last ? this : other);
        return new NumberRange(low.First, high.Last, low.Lower, high.Upper);
    }

    /// <summary>From this start to the later end.</summary>
    public NumberRange To(NumberRange other)
    {
        var high = Last >= other.Last ? this : other;
        return new NumberRange(First, high.Last, Lower, high.Upper);
    }

    /// <summary>What of all doubles is below; empty where nothing is.</summary>
    public NumberRange Below() => new(All.First, First - 1, null, Lower is null ? null : new RangeBound(Lower.Value, !Lower.IsInclusive));

    /// <summary>What of all doubles is above; empty where nothing is.</summary>
    public NumberRange Above() => new(Last + 1, All.Last, Upper is null ? null : new RangeBound(Upper.Value, !Upper.IsInclusive), null);

    /// <summary>The condition that a field is one of them. They are not empty.</summary>
    public FieldFilter Condition(FieldPath path) =>
        First == Last ? new EqualTo(path, FilterScalar.Of(Value(First)))
        : Lower is null && Upper is null ? new InRange(path, null, new RangeBound(double.PositiveInfinity, true))
        : new InRange(path, Lower, Upper);

    // As whole numbers, the bits of positive doubles are in their order, those of negative ones in the opposite order. 0 and -0 have one place.
    private static long Place(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        return bits >= 0 ? bits : long.MinValue - bits;
    }

    private static double Value(long place) => BitConverter.Int64BitsToDouble(place >= 0 ? place : long.MinValue - place);
}
