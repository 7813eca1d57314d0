namespace Grapnel.Filters;

/// <summary>A filter with its negations moved to the single conditions (De Morgan), which remembers where it comes from.</summary>
/// <param name="Range">The part of the text it was.</param>
/// <param name="Flipped">Whether it is the opposite of that part.</param>
internal abstract record FoldingTerm(TextRange Range, bool Flipped)
{
    public static FoldingTerm Of(FilterNode node) => Of(node, false);

    /// <summary>The opposite of a filter whose negations are on single conditions; so is the answer.</summary>
    public static FilterNode Opposite(FilterNode node) => node switch
    {
        Everything => new Nothing { Range = node.Range },
        Nothing => new Everything { Range = node.Range },
        Not not => not.Item,
        And and => new Or(new ValueList<FilterNode>(and.Items.Select(Opposite))) { Range = node.Range },
        Or or => new And(new ValueList<FilterNode>(or.Items.Select(Opposite))) { Range = node.Range },
        _ => new Not(node) { Range = node.Range },
    };

    private static FoldingTerm Of(FilterNode node, bool flipped) => node switch
    {
        JoinedFilter joined => new FoldingGroup([.. joined.Items.Select(item => Of(item, flipped))], joined is Or != flipped, node.Range, flipped),

        // missing: the negation and what it negates are one part of the text.
        Not not when not.Range == not.Item.Range && not.Item is not (JoinedFilter or Not) => new FoldingCondition(not.Item, flipped, node.Range, flipped),
        Not not => Of(not.Item, !flipped),
        _ => new FoldingCondition(node, !flipped, node.Range, flipped),
    };
}

/// <summary>One condition that has to match, or not to match.</summary>
internal sealed record FoldingCondition(FilterNode Node, bool Matching, TextRange Range, bool Flipped) : FoldingTerm(Range, Flipped)
{
    public FilterNode AsFilter() => Matching ? Node : Opposite(Node);
}

/// <summary>Terms joined by "or" or by "and".</summary>
internal sealed record FoldingGroup(FoldingTerm[] Items, bool IsOr, TextRange Range, bool Flipped) : FoldingTerm(Range, Flipped)
{
    /// <summary>Whether the text says "and" here.</summary>
    public bool WasAnd => IsOr == Flipped;
}
