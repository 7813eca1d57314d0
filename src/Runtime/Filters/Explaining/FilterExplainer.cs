using Grapnel.CompilerServices;

namespace Grapnel.Filters.Explaining;

/// <summary>Says why a filter matches or does not. Walks the tree as it was written; takes its time and memory.</summary>
/// <typeparam name="T">What the filter is asked about.</typeparam>
internal abstract class FilterExplainer<T>(FilterNode root)
{
    private const int LongestCondition = 200;
    private const int MostFields = 4;

    private readonly FilterNode _root = Positive(root, isNegated: false);

    public FilterCause Find(T subject) => Find(_root, subject);

    /// <summary>A cause in words: the condition, its answer, and what the fields are that it looks at.</summary>
    public string Describe(FilterCause cause, T subject)
    {
        var facts = cause.Fields.Select(field => Fact(field, subject)).Distinct(StringComparer.Ordinal).ToList();
        var shown = string.Join("; ", facts.Take(MostFields)) + (facts.Count > MostFields ? $"; and {facts.Count - MostFields} more" : "");
        return $"{Print(cause.Condition)} {(cause.Matches ? "matches" : "does not match")}{(shown.Length == 0 ? "" : ": ")}{shown}";
    }

    /// <summary>Whether a condition on one field matches.</summary>
    protected abstract bool Matches(FieldFilter filter, T subject);

    /// <summary>The value of the field in words.</summary>
    protected abstract string Value(FieldFilter filter, T subject);

    /// <summary>The field; missing where it is none, but a typed member.</summary>
    protected abstract FilterField FieldOf(FieldFilter filter, T subject);

    public static string Print(FilterNode condition) => FieldWords.Cut(FilterText.Print(condition), LongestCondition);

    /// <summary>The same with negations on single conditions only, so that each part says by itself what it wants.</summary>
    private static FilterNode Positive(FilterNode node, bool isNegated) => node switch
    {
        Not not => Positive(not.Item, !isNegated),
        JoinedFilter joined => Joined(joined is Or != isNegated, new(joined.Items.Select(item => Positive(item, isNegated)))),
        FieldFilter => isNegated ? new Not(node) : node,
        _ => node is Everything != isNegated ? new Everything() : new Nothing(),
    };

    private static FilterNode Joined(bool isOr, ValueList<FilterNode> items) => items.Count == 1 ? items[0] : isOr ? new Or(items) : new And(items);

    private FilterCause Find(FilterNode node, T subject)
    {
        switch (node)
        {
            case JoinedFilter joined:
                return Find(joined, subject);
            case Not { Item: FieldFilter filter }:
                return new FilterCause(!Matches(filter, subject), node, [filter]);
            case FieldFilter filter:
                return new FilterCause(Matches(filter, subject), node, [filter]);
            default:
                return new FilterCause(node is Everything, node, []);
        }
    }

    private FilterCause Find(JoinedFilter joined, T subject)
    {
        // One that matches decides an "or" alone, one that does not an "and"; else all of them do together.
        var alone = joined is Or;
        var causes = joined.Items.Select(item => Find(item, subject)).ToList();
        return causes.Where(cause => cause.Matches == alone).MinBy(static cause => cause.Fields.Count)
            ?? new FilterCause(!alone, joined, [.. causes.SelectMany(static cause => cause.Fields)]);
    }

    private string Fact(FieldFilter filter, T subject)
    {
        var name = FieldWords.Name(filter.Path.Text);
        if (filter is Select select && FieldOf(filter, subject).At(select.Index) is { Exists: true } element)
        {
            return $"element {select.Index} of {name} is {FieldWords.Of(element)}";
        }

        return $"{name} is {Value(filter, subject)}";
    }
}
