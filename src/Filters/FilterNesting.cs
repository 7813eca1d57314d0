namespace Grapnel.Filters;

/// <summary>How many objects and arrays stand within each other where a filter is printed. More than were read, where <c>bool</c> is written out.</summary>
internal static class FilterNesting
{
    public static int Of(FilterNode filter) => filter switch
    {
        JoinedFilter joined => 2 + Deepest(joined.Items, Of),
        Not { Item: Exists or Contains } => 1,
        Not not => 1 + Of(not.Item),
        Select select => 2 + Of(select.Query),
        Includes includes => 2 + Of(includes.Value),
        OneOf or InRange or MatchesRegexp => 3,
        Within => 5,
        _ => 2,
    };

    private static int Of(MatchValue value) => value switch
    {
        MatchObject fields => 1 + Deepest(fields.Members, static member => Of(member.Value)),
        MatchArray items => 1 + Deepest(items.Items, Of),
        _ => 0,
    };

    private static int Deepest<T>(ValueList<T> items, Func<T, int> nesting) => items.Select(nesting).DefaultIfEmpty(0).Max();
}
