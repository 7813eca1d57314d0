using Grapnel.Filters.Text;

namespace Grapnel.Filters;

/// <summary>A filter that joins others: <c>and</c>, <c>or</c>. At least one.</summary>
internal abstract record JoinedFilter(ValueList<FilterNode> Items) : FilterNode
{
    /// <summary>The filters of a list. All are looked at from outside before one is looked into.</summary>
    protected static ValueList<FilterNode>? ReadItems(TextValue value, FilterPlace place, FilterChecks checks) =>
        checks.NonEmptyArray(value, place) is { } list ? ReadItems(list.Items, place, checks) : null;

    /// <summary>The same for items that stand in no list of their own.</summary>
    internal static ValueList<FilterNode>? ReadItems(IReadOnlyList<TextValue> values, FilterPlace place, FilterChecks checks)
    {
        if (values.FirstOrDefault(static item => item is not TextObject { Members.Count: > 0 }) is { } wrong)
        {
            checks.Fail("can only contain non-empty objects", place, wrong.Range);
            return null;
        }

        var items = new List<FilterNode>(values.Count);
        foreach (var item in values)
        {
            if (checks.Filter((TextObject)item, place) is not { } filter)
            {
                return null;
            }

            items.Add(filter);
        }

        return new ValueList<FilterNode>(items);
    }
}
