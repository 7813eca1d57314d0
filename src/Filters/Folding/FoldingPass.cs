namespace Grapnel.Filters;

/// <summary>
/// One walk from the root to the conditions, in linear time. A group of alternatives is treated as the opposite of a group of opposites, so that all rules
/// are those of "and": where something is said to hold, it holds for "and", and its opposite for "or".
/// </summary>
internal sealed class FoldingPass
{
    private static readonly TextRange AlreadyReported = new(-1, 0);

    private readonly List<FixedPart>? _fixedParts;

    private FoldingPass(List<FixedPart>? fixedParts) => _fixedParts = fixedParts;

    public static FilterNode Run(FilterNode filter, List<FixedPart>? fixedParts) => new FoldingPass(fixedParts).Fold(filter, FoldingFacts.None);

    private FilterNode Fold(FilterNode filter, FoldingFacts given)
    {
        var term = FoldingTerm.Of(filter);
        var group = term as FoldingGroup ?? new FoldingGroup([term], false, filter.Range, false);
        return Fold(group, given, given);
    }

    /// <param name="group">What to simplify.</param>
    /// <param name="facts">What holds where the group is asked.</param>
    /// <param name="stated">Of these, what an "and" of the text says: only what contradicts those is worth a warning; the rest repeats an alternative.</param>
    private FilterNode Fold(FoldingGroup group, FoldingFacts facts, FoldingFacts stated)
    {
        var parts = new FoldingParts();
        foreach (var item in group.Items)
        {
            if (item is FoldingCondition condition && !Add(parts, condition, group, facts, stated))
            {
                return Failed(group);
            }
        }

        // Groups of the same kind first: what they require is known to the others.
        foreach (var sameKind in (bool[])[true, false])
        {
            var own = parts.States();
            if (Contradict(own, group, facts, stated, sameKind || facts.IsEmpty))
            {
                return Failed(group);
            }

            var inner = facts.And(own);
            var innerStated = group.WasAnd ? stated.And(own) : stated;
            foreach (var item in group.Items)
            {
                if (item is FoldingGroup child && (child.IsOr == group.IsOr) == sameKind
                    && !parts.Add(Upright(Fold(child, inner, innerStated), group)))
                {
                    return Failed(group);
                }
            }
        }

        if (Contradict(parts.States(), group, facts, stated, facts.IsEmpty))
        {
            return Failed(group);
        }

        if (parts.Items(facts) is not { } items)
        {
            Report(group, group.IsOr, facts.IsEmpty);
            return Failed(group);
        }

        FilterNode folded = items.Count switch
        {
            0 => new Everything(),
            1 => items[0],
            _ => new And(new ValueList<FilterNode>(items)),
        };
        return Upright(folded, group) with { Range = group.Range };
    }

    private static FilterNode Failed(FoldingGroup group) => group.IsOr ? new Everything() : new Nothing();

    private static FilterNode Upright(FilterNode node, FoldingGroup group) => group.IsOr ? FoldingTerm.Opposite(node) : node;

    private bool Add(FoldingParts parts, FoldingCondition condition, FoldingGroup group, FoldingFacts facts, FoldingFacts stated)
    {
        var matching = condition.Matching != group.IsOr;
        if (condition.Node is Select select && Fold(select) is var folded && !folded.Equals(select))
        {
            condition = condition with { Node = folded };
        }

        if (condition.Node is not FieldFilter field)
        {
            var holds = condition.Node is Everything == condition.Matching;
            Report(condition, holds, condition.Node.Range != AlreadyReported);
            return holds != group.IsOr;
        }

        var path = field.Path.Text;
        if (field.States(matching) is not { } states)
        {
            if (FoldingBounds.Of(field) is { } bounds && facts.RuleOut(path, bounds))
            {
                ReportDead(condition, !condition.Matching, stated.RuleOut(path, bounds));
                return !matching;
            }

            return parts.Add(Upright(condition.AsFilter(), group));
        }

        // A range with no double in it.
        var isNever = states.IsImpossible;
        if (isNever || field.States(!matching)!.IsImpossible)
        {
            Report(condition, isNever == group.IsOr, true);
            return !isNever;
        }

        if (facts.RuleOut(path, states))
        {
            ReportDead(condition, group.IsOr, stated.RuleOut(path, states));
            return false;
        }

        if (facts.Imply(path, states))
        {
            ReportDead(condition, !group.IsOr, stated.Imply(path, states));
            return true;
        }

        parts.Add(field, states, condition.Matching != group.IsOr);
        return true;
    }

    /// <summary>A <c>select</c> with its query simplified; nothing where that never matches.</summary>
    private FilterNode Fold(Select select)
    {
        var reported = _fixedParts?.Count;
        return Fold(select.Query, FoldingFacts.OfElement) switch
        {
            Nothing => new Nothing { Range = _fixedParts?.Count == reported ? select.Range : AlreadyReported },
            Everything => select with { Query = new Exists(new FieldPath(Select.Element)) },
            var query => select with { Query = query },
        };
    }

    /// <param name="own">What the group requires.</param>
    /// <param name="group">The group.</param>
    /// <param name="facts">What holds where it is asked.</param>
    /// <param name="stated">Of these, what the text says.</param>
    /// <param name="itself">Whether no fact has shaped what the group requires.</param>
    private bool Contradict(IReadOnlyCollection<KeyValuePair<string, FieldStates>> own, FoldingGroup group, FoldingFacts facts, FoldingFacts stated, bool itself)
    {
        foreach (var pair in own)
        {
            if (pair.Value.IsImpossible)
            {
                Report(group, group.IsOr, itself);
                return true;
            }

            if (facts.RuleOut(pair.Key, pair.Value))
            {
                ReportDead(group, group.IsOr, stated.RuleOut(pair.Key, pair.Value));
                return true;
            }
        }

        return false;
    }

    /// <summary>A part that is always so, whatever is around it.</summary>
    private void Report(FoldingTerm term, bool holds, bool sure)
    {
        if (sure)
        {
            _fixedParts?.Add(new FixedPart(term.Range, holds != term.Flipped));
        }
    }

    /// <summary>A part that cannot match for what is around it. That one matches anyway is no mistake to speak of.</summary>
    private void ReportDead(FoldingTerm term, bool holds, bool sure) => Report(term, holds, sure && holds == term.Flipped);
}
