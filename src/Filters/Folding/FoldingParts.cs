namespace Grapnel.Filters;

/// <summary>What a group asks for, all of which has to hold: states of fields, and what cannot be said as states.</summary>
internal sealed class FoldingParts
{
    private readonly List<FieldPath> _paths = [];
    private readonly Dictionary<string, List<FieldStates>> _states = new(StringComparer.Ordinal);
    private readonly Dictionary<FilterNode, FilterNode> _written = [];
    private readonly List<FilterNode> _others = [];

    /// <summary>Adds a condition on a field.</summary>
    public void Add(FieldFilter field, FieldStates states, bool matching)
    {
        if (!_states.TryGetValue(field.Path.Text, out var known))
        {
            _states.Add(field.Path.Text, known = []);
            _paths.Add(field.Path);
        }

        known.Add(states);
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
                return true;
        }
    }

    /// <summary>What each field may be.</summary>
    public IReadOnlyCollection<KeyValuePair<string, FieldStates>> States() =>
        [.. _paths.Select(path => new KeyValuePair<string, FieldStates>(path.Text, FieldStates.All(_states[path.Text])))];

    /// <summary>The fewest filters that ask for the same where the facts hold; null where they contradict each other.</summary>
    public IReadOnlyList<FilterNode>? Items(FoldingFacts facts)
    {
        var items = new List<FilterNode>();
        foreach (var path in _paths)
        {
            var conditions = FieldStates.All(_states[path.Text]).Conditions(path);
            items.AddRange(conditions.Where(condition => !Follows(condition, facts)).Select(AsWritten));
        }

        var members = new HashSet<FilterNode>(items);
        members.UnionWith(_others);
        foreach (var other in _others.Distinct())
        {
            IReadOnlyList<FilterNode> alternatives = other is Or or ? or.Items : [other];
            if (alternatives.All(alternative => members.Contains(FoldingTerm.Opposite(alternative))))
            {
                return null;
            }

            if (other is not Or || !alternatives.Any(members.Contains))
            {
                items.Add(other);
            }
        }

        return items;
    }

    private static bool Follows(FilterNode condition, FoldingFacts facts) => condition switch
    {
        FieldFilter field => facts.Imply(field.Path.Text, field.States(true)!),
        Not { Item: FieldFilter field } => facts.Imply(field.Path.Text, field.States(false)!),
        _ => false,
    };

    /// <summary>The condition with its place in the text, if it stood there.</summary>
    private FilterNode AsWritten(FilterNode condition) => _written.TryGetValue(condition, out var written) ? written : condition;
}
