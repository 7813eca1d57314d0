namespace Grapnel.Filters.Evaluation;

/// <summary>Makes conditions of a filter's tree.</summary>
/// <typeparam name="T">What they are asked about.</typeparam>
/// <param name="tests">The tests made so far: a filter that is evaluated on several kinds of subjects makes each once.</param>
internal abstract class ConditionBuilder<T>(Dictionary<FieldFilter, FieldTest>? tests = null)
{
    private readonly Dictionary<FieldFilter, FieldTest> _tests = tests ?? [];

    public Condition<T> Build(FilterNode node) => Build(node, isNegated: false);

    /// <summary>A test of the field of a path.</summary>
    protected abstract Condition<T> OnField(string path, FieldTest test, bool isNegated);

    /// <summary>Whether a condition looks at a field; if not, <see cref="OnOther"/> is asked.</summary>
    protected virtual bool IsOnField(FieldFilter filter) => true;

    /// <summary>A condition on something that is no field.</summary>
    protected virtual Condition<T> OnOther(FieldFilter filter, bool isNegated) => throw new NotSupportedException();

    private Condition<T> Build(FilterNode node, bool isNegated) => node switch
    {
        Not not => Build(not.Item, !isNegated),
        JoinedFilter joined => Join(joined, isNegated),
        FieldFilter filter when IsOnField(filter) => OnField(filter.Path.Text, TestOf(filter), isNegated),
        FieldFilter filter => OnOther(filter, isNegated),
        _ => new FixedCondition<T>(node is Everything != isNegated),
    };

    private FieldTest TestOf(FieldFilter filter)
    {
        if (!_tests.TryGetValue(filter, out var test))
        {
            _tests.Add(filter, test = FieldTest.Of(filter));
        }

        return test;
    }

    // What stands beside each other on one field is tested where the first of them stands, on one look-up.
    private Condition<T> Join(JoinedFilter joined, bool isNegated)
    {
        var isOr = joined is Or != isNegated;
        var items = joined.Items
            .Select(item => (Item: item, Field: FieldOf(item)))
            .GroupBy(static item => item.Field?.Path.Text ?? (object)item.Item, static item => item)
            .Select(group => Together([.. group], isOr, isNegated))
            .ToArray();
        return items switch
        {
            [var only] => only,
            [var first, var second] => isOr ? new EitherCondition<T>(first, second) : new BothConditions<T>(first, second),
            _ => isOr ? new AnyCondition<T>(items) : new AllConditions<T>(items),
        };
    }

    private Condition<T> Together((FilterNode Item, FieldFilter? Field)[] group, bool isOr, bool isNegated)
    {
        if (group.Length == 1 || group[0].Field is not { } first)
        {
            return Build(group[0].Item, isNegated);
        }

        var tests = Array.ConvertAll(group, item => (TestOf(item.Field!), item.Item is Not != isNegated));
        return OnField(first.Path.Text, new JoinedTest(isOr, tests), isNegated: false);
    }

    /// <summary>The condition on one field that a node is, negated or not.</summary>
    private FieldFilter? FieldOf(FilterNode node) =>
        (node is Not not ? not.Item : node) is FieldFilter filter && IsOnField(filter) ? filter : null;
}
