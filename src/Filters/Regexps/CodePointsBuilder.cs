namespace Grapnel.Filters;

/// <summary>Puts ranges of code points together.</summary>
internal sealed class CodePointsBuilder
{
    private const int FirstCompaction = 4096;

    private readonly List<(int First, int Last)> _ranges = [];
    private int _compactAt = FirstCompaction;

    /// <summary>Adds a range; one that ends before it starts is none.</summary>
    public CodePointsBuilder Add(int first, int last)
    {
        if (first < CodePoints.FirstSurrogate && last > CodePoints.LastSurrogate)
        {
            return Add(first, CodePoints.FirstSurrogate - 1).Add(CodePoints.LastSurrogate + 1, last);
        }

        if (first is >= CodePoints.FirstSurrogate and <= CodePoints.LastSurrogate)
        {
            first = CodePoints.LastSurrogate + 1;
        }

        if (last is >= CodePoints.FirstSurrogate and <= CodePoints.LastSurrogate)
        {
            last = CodePoints.FirstSurrogate - 1;
        }

        if (first > last)
        {
            return this;
        }

        _ranges.Add((first, last));
        if (_ranges.Count >= _compactAt)
        {
            Compact();
            _compactAt = Math.Max(FirstCompaction, 2 * _ranges.Count);
        }

        return this;
    }

    public CodePointsBuilder Add(CodePoints set)
    {
        for (var i = 0; i < set.RangeCount; i++)
        {
            Add(set.First(i), set.End(i));
        }

        return this;
    }

    public CodePoints Build()
    {
        Compact();
        var bounds = new int[2 * _ranges.Count];
        for (var i = 0; i < _ranges.Count; i++)
        {
            (bounds[2 * i], bounds[(2 * i) + 1]) = _ranges[i];
        }

        return new CodePoints(bounds);
    }

    /// <summary>Brings ranges in order and joins those that touch.</summary>
    private void Compact()
    {
        _ranges.Sort(static (one, other) => one.First.CompareTo(other.First));
        var kept = 0;
        for (var i = 1; i < _ranges.Count; i++)
        {
            var (first, last) = _ranges[i];
            if (first <= _ranges[kept].Last + 1)
            {
                _ranges[kept] = (_ranges[kept].First, Math.Max(_ranges[kept].Last, last));
            }
            else
            {
                _ranges[++kept] = (first, last);
            }
        }

        if (_ranges.Count > 0)
        {
            _ranges.RemoveRange(kept + 1, _ranges.Count - kept - 1);
        }
    }
}
