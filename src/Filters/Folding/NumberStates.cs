namespace Grapnel.Filters;

/// <summary>Which numbers a field may be: those of a range but for some holes. Closed under "and", exact, in time linear but for sorting.</summary>
internal sealed class NumberStates
{
    private readonly NumberRange _range;

    /// <summary>In their order, inside the range, with numbers that are no hole before, between and after them.</summary>
    private readonly IReadOnlyList<NumberRange> _holes;

    private NumberStates(NumberRange range, IReadOnlyList<NumberRange> holes)
    {
        _range = range;
        _holes = holes;
    }

    public static NumberStates All { get; } = new(NumberRange.All, []);

    public static NumberStates None { get; } = new(NumberRange.Of(new RangeBound(0, false), new RangeBound(0, false)), []);

    public bool IsEmpty => _range.IsEmpty;

    public static NumberStates In(NumberRange range) => range.IsEmpty ? None : new(range, []);

    /// <summary>All but some.</summary>
    public static NumberStates Outside(IEnumerable<NumberRange> holes) => Of(NumberRange.All, holes);

    public static NumberStates And(IReadOnlyList<NumberStates> states)
    {
        var range = states[0]._range;
        for (var i = 1; i < states.Count; i++)
        {
            range = range.And(states[i]._range);
        }

        return Of(range, states.SelectMany(static state => state._holes));
    }

    /// <summary>Whether these hold all of the others.</summary>
    public bool Include(NumberStates other)
    {
        if (other.IsEmpty)
        {
            return true;
        }

        if (!_range.Contains(other._range))
        {
            return false;
        }

        // Each hole here is outside of the other's range, or all in one of its holes.
        var at = 0;
        foreach (var hole in _holes)
        {
            var inOther = hole.And(other._range);
            if (inOther.IsEmpty)
            {
                continue;
            }

            while (at < other._holes.Count && other._holes[at].Last < inOther.First)
            {
                at++;
            }

            if (at == other._holes.Count || !other._holes[at].Contains(inOther))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The conditions that hold for these and no other numbers; not for none.</summary>
    public IEnumerable<FilterNode> Conditions(FieldPath path) => new FilterNode[] { _range.Condition(path) }.Concat(Without(path, _holes));

    /// <summary>The conditions that no other number fulfils, but what is no number does.</summary>
    public IEnumerable<FilterNode> NegatedConditions(FieldPath path) =>
        Without(path, IsEmpty ? [NumberRange.All] : [_range.Below(), .. _holes, _range.Above()]);

    private static IEnumerable<FilterNode> Without(FieldPath path, IEnumerable<NumberRange> holes) =>
        holes.Where(static hole => !hole.IsEmpty).Select(hole => new Not(hole.Condition(path)));

    private static NumberStates Of(NumberRange range, IEnumerable<NumberRange> holes)
    {
        var joined = new List<NumberRange>();
        foreach (var hole in holes.Where(static hole => !hole.IsEmpty).OrderBy(static hole => hole.First))
        {
            if (joined.Count > 0 && joined[joined.Count - 1].Last >= hole.First - 1)
            {
                joined[joined.Count - 1] = joined[joined.Count - 1].To(hole);
            }
            else
            {
                joined.Add(hole);
            }
        }

        // A hole at an end of the range makes it shorter. There are numbers between two holes, so one at each end is all.
        joined.RemoveAll(hole => hole.And(range).IsEmpty);
        if (joined.Count > 0 && joined[0].First <= range.First)
        {
            range = range.And(joined[0].Above());
            joined.RemoveAt(0);
        }

        if (joined.Count > 0 && joined[joined.Count - 1].Last >= range.Last)
        {
            range = range.And(joined[joined.Count - 1].Below());
            joined.RemoveAt(joined.Count - 1);
        }

        return range.IsEmpty ? None : new NumberStates(range, joined);
    }
}
