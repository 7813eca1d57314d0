
namespace Grapnel.Filters;

/// <summary>What the types of a request's members say about the conditions of a filter.</summary>
internal static class RequestConditions
{
    /// <summary>The filter with <see cref="Everything"/> or <see cref="Nothing"/> for what a type decides alone; null where it names what no request has.</summary>
    public static FilterNode? Typed(FilterNode node)
    {
        switch (node)
        {
            case FieldFilter field:
                return RequestPaths.Resolve(field.Path.Text) is { Unknown: null } path ? Typed(field, path) : null;
            case Not not:
                return Typed(not.Item) is { } item ? not with { Item = item } : null;
            case And and:
                return Typed(and.Items) is { } all ? and with { Items = all } : null;
            case Or or:
                return Typed(or.Items) is { } any ? or with { Items = any } : null;
            default:
                return node;
        }
    }

    private static ValueList<FilterNode>? Typed(ValueList<FilterNode> items)
    {
        var typed = new List<FilterNode>(items.Count);
        foreach (var item in items)
        {
            if (Typed(item) is not { } found)
            {
                return null;
            }

            typed.Add(found);
        }

        return new ValueList<FilterNode>(typed);
    }

    private static FilterNode Typed(FieldFilter field, RequestPath path)
    {
        if (path.Field is not null || path.Member!.Value == RequestValue.Json)
        {
            return field;
        }

        var member = path.Member!;
        var canMatch = RequestFilterRules.Problem(field, isMissing: false, member) is null;
        return !canMatch ? new Nothing { Range = field.Range }
            : field is Exists && member.Presence == RequestPresence.Always ? new Everything { Range = field.Range }
            : field;
    }
}
