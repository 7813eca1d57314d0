namespace Grapnel.Filters;

/// <summary>A part of a pattern, as far as it matters for whether something is found: groups and greediness do not.</summary>
internal abstract class RegexpNode
{
    /// <summary>More states than .NET counts for it, up to <see cref="Endless"/>.</summary>
    public int Size { get; protected init; } = 1;

    /// <summary>Parts within each other.</summary>
    public int Depth { get; protected init; } = 1;

    /// <summary>The largest product of counts within each other.</summary>
    public long Counts { get; protected init; } = 1;

    /// <summary>Whether it never takes a character.</summary>
    public bool TakesNothing { get; protected init; }

    /// <summary>Whether it says nothing at all: neither characters nor places.</summary>
    public bool IsEmpty { get; protected init; }

    /// <summary>Whether it can match nothing at every place.</summary>
    public bool IsOptional { get; protected init; }

    /// <summary>Whether it can match nothing between the bytes of one character, where RE2 looks too: <c>\B</c> holds there.</summary>
    public bool HoldsWithinCharacter { get; protected init; }

    protected const int Endless = 1 << 30;

    protected static int Sum(int one, long other) => (int)Math.Min(Endless, one + other);
}

/// <summary>A character of a set.</summary>
internal sealed class RegexpCharacter(CodePoints set) : RegexpNode
{
    public CodePoints Set { get; } = set;
}

/// <summary>A place in the text.</summary>
internal sealed class RegexpAnchor : RegexpNode
{
    public RegexpAnchor(string lowered, bool holdsWithinCharacter = false)
    {
        Lowered = lowered;
        Size = 5;
        TakesNothing = true;
        HoldsWithinCharacter = holdsWithinCharacter;
    }

    public string Lowered { get; }
}

/// <summary>Parts one after the other; none is the empty pattern.</summary>
internal sealed class RegexpSequence : RegexpNode
{
    public RegexpSequence(IReadOnlyList<RegexpNode> items)
    {
        Items = items;
        TakesNothing = HoldsWithinCharacter = IsOptional = IsEmpty = true;
        foreach (var item in items)
        {
            Size = Sum(Size, item.Size);
            Depth = Math.Max(Depth, item.Depth + 1);
            Counts = Math.Max(Counts, item.Counts);
            TakesNothing &= item.TakesNothing;
            HoldsWithinCharacter &= item.HoldsWithinCharacter;
            IsOptional &= item.IsOptional;
            IsEmpty &= item.IsEmpty;
        }
    }

    public IReadOnlyList<RegexpNode> Items { get; }
}

/// <summary>One of several parts.</summary>
internal sealed class RegexpChoice : RegexpNode
{
    public RegexpChoice(IReadOnlyList<RegexpNode> items)
    {
        Items = items;
        TakesNothing = IsEmpty = true;
        foreach (var item in items)
        {
            Size = Sum(Size, item.Size);
            Depth = Math.Max(Depth, item.Depth + 1);
            Counts = Math.Max(Counts, item.Counts);
            TakesNothing &= item.TakesNothing;
            HoldsWithinCharacter |= item.HoldsWithinCharacter;
            IsOptional |= item.IsOptional;
            IsEmpty &= item.IsEmpty;
        }
    }

    public IReadOnlyList<RegexpNode> Items { get; }
}

/// <summary>A part several times.</summary>
internal sealed class RegexpRepeat : RegexpNode
{
    public RegexpRepeat(RegexpNode item, int least, int? most)
    {
        Item = item;
        Least = least;
        Most = most;
        Size = Sum(0, (long)item.Size * Math.Max(1, most ?? (least + 1)));
        Depth = item.Depth + 1;
        Counts = item.Counts * Math.Max(1, most ?? least);
        TakesNothing = item.TakesNothing || most == 0;
        HoldsWithinCharacter = item.HoldsWithinCharacter || least == 0;
        IsOptional = item.IsOptional || least == 0;
        IsEmpty = item.IsEmpty || (TakesNothing && least == 0);
    }

    public RegexpNode Item { get; }

    public int Least { get; }

    /// <summary>Null where there is no limit.</summary>
    public int? Most { get; }
}
