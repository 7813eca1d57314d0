namespace Grapnel.Filters;

/// <summary>One condition of a filter, as it was written.</summary>
/// <param name="Field">What it asks of a field.</param>
/// <param name="IsMissing">Whether it is the negation that is written as one condition, <c>missing</c>.</param>
/// <param name="Range">The part of the text.</param>
internal readonly record struct FilterCondition(FieldFilter Field, bool IsMissing, TextRange Range);

/// <summary>Finds the conditions of a filter.</summary>
internal static class FilterConditions
{
    /// <summary>All of them, in the order of the text, without those in the query of a <c>select</c>.</summary>
    public static IEnumerable<FilterCondition> Of(FilterNode filter) => filter switch
    {
        JoinedFilter joined => joined.Items.SelectMany(Of),
        Not { Item: FieldFilter field } not when not.Range == field.Range => [new FilterCondition(field, true, not.Range)],
        Not not => Of(not.Item),
        FieldFilter field => [new FilterCondition(field, false, field.Range)],
        _ => [],
    };
}
