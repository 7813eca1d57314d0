namespace Grapnel.Filters;

/// <summary>A set of code points, without surrogates: no text holds them. Compares by value.</summary>
internal sealed class CodePoints : IEquatable<CodePoints>
{
    public const int Last = 0x10FFFF;
    public const int LastAscii = 0x7F;
    public const int FirstSurrogate = 0xD800;
    public const int LastSurrogate = 0xDFFF;

    // First and last ones of ranges, in order, neither touching nor overlapping.
    private readonly int[] _bounds;
    private readonly int _hash;

    /// <summary>Takes ranges as <see cref="CodePointsBuilder"/> makes them.</summary>
    internal CodePoints(int[] bounds)
    {
        _bounds = bounds;
        _hash = bounds.Length;
        foreach (var bound in bounds)
        {
            _hash = unchecked((_hash * 31) + bound);
        }
    }

    public static CodePoints None { get; } = new([]);

    public static CodePoints All { get; } = None.Negated();

    public static CodePoints AllButLineFeed { get; } = Of('\n').Negated();

    public int RangeCount => _bounds.Length / 2;

    public bool IsEmpty => _bounds.Length == 0;

    public static CodePoints Of(int codePoint) => Between(codePoint, codePoint);

    public static CodePoints Between(int first, int last) => new CodePointsBuilder().Add(first, last).Build();

    public int First(int range) => _bounds[2 * range];

    public int End(int range) => _bounds[(2 * range) + 1];

    /// <summary>The first range that does not end before a code point; the count of ranges where all do.</summary>
    public int RangeFrom(int codePoint)
    {
        var (low, high) = (0, RangeCount);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (End(middle) < codePoint)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    public bool Contains(int codePoint)
    {
        var range = RangeFrom(codePoint);
        return range < RangeCount && First(range) <= codePoint;
    }

    public CodePoints Negated()
    {
        var builder = new CodePointsBuilder();
        var next = 0;
        for (var i = 0; i < RangeCount; i++)
        {
            builder.Add(next, First(i) - 1);
            next = End(i) + 1;
        }

        return builder.Add(next, Last).Build();
    }

    /// <summary>Those between two code points.</summary>
    public CodePoints Within(int first, int last)
    {
        var builder = new CodePointsBuilder();
        for (var i = RangeFrom(first); i < RangeCount && First(i) <= last; i++)
        {
            builder.Add(Math.Max(First(i), first), Math.Min(End(i), last));
        }

        return builder.Build();
    }

    public bool Equals(CodePoints? other) =>
        ReferenceEquals(this, other) || (other is not null && _hash == other._hash && _bounds.SequenceEqual(other._bounds));

    public override bool Equals(object? obj) => Equals(obj as CodePoints);

    public override int GetHashCode() => _hash;
}
