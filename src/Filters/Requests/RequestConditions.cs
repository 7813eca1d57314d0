
namespace Grapnel.Filters;

/// <summary>What the types of a request's members say about the conditions of a filter.</summary>
internal static class RequestConditions
{
    /// <summary>The filter with <see cref="Everything"/> or <see cref="Nothing"/> for what a type decides alone; null where it names what no request has.</summary>
    public static FilterNode? Typed(FilterNode node)
    {
        switch (node)
        {
            case Includes includes:
                return Typed(includes);
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

    private static FilterNode? Typed(Includes includes)
    {
        var typed = new List<FilterNode>();
        foreach (var condition in RequestIncludes.Split(includes))
        {
            if (condition.Unknown is not null || RequestPaths.Resolve(condition.Node.Path.Text) is not { Unknown: null } path)
            {
                return null;
            }

            typed.Add(Typed(condition.Node, path));
        }

        return typed.Count == 1 ? typed[0] : new And(new ValueList<FilterNode>(typed)) { Range = includes.Range };
    }

    private static FilterNode Typed(FieldFilter field, RequestPath path) =>
        path.Field is not null || path.Member!.Value == RequestValue.Json ? field : Typed(field, path.Member!);

    private static FilterNode Typed(FieldFilter field, RequestMember member) =>
        RequestFilterRules.Problem(field, isMissing: false, member) is not null ? new Nothing { Range = field.Range }
            : field is Exists && member.Presence == RequestPresence.Always ? new Everything { Range = field.Range }
            : field is Select select && member.Value == RequestValue.Texts ? Typed(select)
            : field;

    /// <summary>An element of a list of texts is a text.</summary>
    private static FilterNode Typed(Select select) => FilterFolding.Fold(OnText(select.Query)).Root switch
    {
        Nothing => new Nothing { Range = select.Range },
        Everything => select with { Query = new Exists(new FieldPath(RequestFilterRules.TextElement.Path)) },
        var query => select with { Query = query },
    };

    private static FilterNode OnText(FilterNode query) => query switch
    {
        FieldFilter field when field.Path.Text == RequestFilterRules.TextElement.Path => Typed(field, RequestFilterRules.TextElement),
        FieldFilter field => new Nothing { Range = field.Range },
        Not not => not with { Item = OnText(not.Item) },
        And and => and with { Items = new ValueList<FilterNode>(and.Items.Select(OnText)) },
        Or or => or with { Items = new ValueList<FilterNode>(or.Items.Select(OnText)) },
        _ => query,
    };
}
