namespace Grapnel.Filters;

/// <summary>What is known of fields where a part of a filter is asked at all.</summary>
internal sealed class FoldingFacts
{
    private readonly FoldingFacts? _outer;
    private readonly Dictionary<string, FieldStates> _states = new(StringComparer.Ordinal);

    private FoldingFacts(FoldingFacts? outer) => _outer = outer;

    public static FoldingFacts None { get; } = new(null);

    /// <summary>What the query of a <c>select</c> knows without asking: the element is there.</summary>
    public static FoldingFacts OfElement { get; } = None.And([new(Select.Element, FieldStates.Present)]);

    /// <summary>Whether the filter has said nothing.</summary>
    public bool IsEmpty => ReferenceEquals(this, None) || ReferenceEquals(this, OfElement);

    public FieldStates? Of(string path)
    {
        for (var facts = this; facts is not null; facts = facts._outer)
        {
            if (facts._states.TryGetValue(path, out var states))
            {
                return states;
            }
        }

        return null;
    }

    public FoldingFacts And(IReadOnlyCollection<KeyValuePair<string, FieldStates>> more)
    {
        if (more.Count == 0)
        {
            return this;
        }

        var facts = new FoldingFacts(this);
        foreach (var pair in more)
        {
            facts._states[pair.Key] = Of(pair.Key) is { } known ? FieldStates.All([known, pair.Value]) : pair.Value;
        }

        return facts;
    }

    /// <summary>Whether states are impossible, given these facts.</summary>
    public bool RuleOut(string path, FieldStates states) => Of(path) is { } known && FieldStates.All([known, states]).IsImpossible;

    /// <summary>Whether states hold anyway, given these facts.</summary>
    public bool Imply(string path, FieldStates states) => Of(path) is { } known && states.Include(known);
}
