using Grapnel.Filters.Text;

namespace Grapnel.Filters;

/// <summary>A filter that joins others: <c>and</c>, <c>or</c>. At least one.</summary>
internal abstract record JoinedFilter(ValueList<FilterNode> Items) : FilterNode
{
    /// <summary>The filters of a list. All are looked at from outside before one is looked into.</summary>
    protected static ValueList<FilterNode>? ReadItems(TextValue value, FilterPlace place, FilterChecks checks)
    {
        if (checks.NonEmptyArray(value, place) is not { } list)
        {
            return null;
        }

        if (list.Items.FirstOrDefault(static item => item is not TextObject { Members.Count: > 0 }) is { } wrong)
        {
            checks.Fail("can only contain non-empty objects", place, wrong.Range);
            return null;
        }

        var items = new List<FilterNode>(list.Items.Count);
        foreach (var item in list.Items)
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
