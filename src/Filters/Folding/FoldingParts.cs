namespace Grapnel.Filters;

/// <summary>What a group asks for, all of which has to hold: states of fields, and what cannot be said as states.</summary>
internal sealed class FoldingParts
{
    private readonly List<FieldPath> _paths = [];
    private readonly Dictionary<string, List<FieldStates>> _states = new(StringComparer.Ordinal);

    /// <summary>What follows from conditions that cannot be said as states; these stay, so it may be relied on.</summary>
    private readonly Dictionary<string, List<FieldStates>> _bounds = new(StringComparer.Ordinal);
    private readonly Dictionary<FilterNode, FilterNode> _written = [];
    private readonly List<FilterNode> _others = [];

    /// <summary>Adds a condition on a field.</summary>
    public void Add(FieldFilter field, FieldStates states, bool matching)
    {
        Add(_states, field.Path, states);
        var node = matching ? field : FoldingTerm.Opposite(field);
        if (!_written.TryGetValue(node, out _))
        {
            _written.Add(node, node);
        }
    }

    /// <summary>Adds a simplified filter; false where it is one that never matches.</summary>
    public bool Add(FilterNode node)
    {
        switch (node)
        {
            case Everything:
                return true;
            case Nothing:
                return false;
            case And and:
                return and.Items.All(Add);
            case FieldFilter field when field.States(true) is { } states:
                Add(field, states, true);
                return true;
            case Not { Item: FieldFilter field } when field.States(false) is { } states:
                Add(field, states, false);
                return true;
            default:
                _others.Add(node);
                if (node is FieldFilter opaque && FoldingBounds.Of(opaque) is { } bounds)
                {
                    Add(_bounds, opaque.Path, bounds);
                }

                return true;
        }
    }

    /// <summary>What each field may be.</summary>
    public IReadOnlyCollection<KeyValuePair<string, FieldStates>> States() =>
        [.. _paths.Select(path => new KeyValuePair<string, FieldStates>(path.Text, FieldStates.All([.. Known(_states, path), .. Known(_bounds, path)])))];

    /// <summary>The fewest filters that ask for the same where the facts hold; null where they contradict each other.</summary>
    public IReadOnlyList<FilterNode>? Items(FoldingFacts facts)
    {
        var items = new List<FilterNode>();
        foreach (var path in _paths.Where(path => _states.ContainsKey(path.Text)))
        {
            var conditions = FieldStates.All(_states[path.Text]).Conditions(path);
            var bounds = _bounds.TryGetValue(path.Text, out var known) ? FieldStates.All(known) : null;
            items.AddRange(conditions.Where(condition => !Follows(condition, facts, bounds)).Select(AsWritten));
        }

        var members = new HashSet<FilterNode>(items);
        members.UnionWith(_others);
        var states = new Lazy<Dictionary<string, FieldStates>>(() => States().ToDictionary(static pair => pair.Key, static pair => pair.Value));
        foreach (var other in _others.Distinct())
        {
            IReadOnlyList<FilterNode> alternatives = other is Or or ? or.Items : [other];
            if (alternatives.All(alternative => members.Contains(FoldingTerm.Opposite(alternative))))
            {
                return null;
            }

            if (other is Or ? !alternatives.Any(members.Contains) : !IsRuledOut(other, states))
            {
                items.Add(other);
            }
        }

        return items;
    }

    /// <summary>Whether a condition that may not match cannot match anyway.</summary>
    private static bool IsRuledOut(FilterNode node, Lazy<Dictionary<string, FieldStates>> states) =>
        node is Not { Item: FieldFilter field } && FoldingBounds.Of(field) is { } bounds
        && states.Value.TryGetValue(field.Path.Text, out var known) && FieldStates.All([known, bounds]).IsImpossible;

    private static bool Follows(FilterNode condition, FoldingFacts facts, FieldStates? bounds)
    {
        var (field, matching) = condition is Not { Item: FieldFilter item } ? (item, false) : ((FieldFilter)condition, true);
        var states = field.States(matching)!;
        return facts.Imply(field.Path.Text, states) || (bounds is not null && states.Include(bounds));
    }

    private static List<FieldStates> Known(Dictionary<string, List<FieldStates>> known, FieldPath path) =>
        known.TryGetValue(path.Text, out var states) ? states : [];

    private void Add(Dictionary<string, List<FieldStates>> known, FieldPath path, FieldStates states)
    {
        if (!_states.ContainsKey(path.Text) && !_bounds.ContainsKey(path.Text))
        {
            _paths.Add(path);
        }

        if (!known.TryGetValue(path.Text, out var list))
        {
            known.Add(path.Text, list = []);
        }

        list.Add(states);
    }

    /// <summary>The condition with its place in the text, if it stood there.</summary>
    private FilterNode AsWritten(FilterNode condition) => _written.TryGetValue(condition, out var written) ? written : condition;
}
