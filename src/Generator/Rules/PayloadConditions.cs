using Grapnel.Filters;
using Grapnel.Generator.Reading;

namespace Grapnel.Generator.Rules;

/// <summary>What the types of a payload say about the conditions of a filter.</summary>
internal static class PayloadConditions
{
    /// <summary>
    /// The filter with <see cref="Everything"/> or <see cref="Nothing"/> for what a type decides alone, and one name for each value of an enum; null
    /// where it names what the payload has not.
    /// </summary>
    public static FilterNode? Typed(FilterNode filter, PayloadShape shape) =>
        PayloadFilterRules.UnknownMember(filter, shape) is null ? Simplified(filter, shape) : null;

    private static FilterNode Simplified(FilterNode node, PayloadShape shape) => node switch
    {
        FieldFilter field => Simplified(field, PayloadPath.Resolve(shape, field.Path.Text)),
        Not not => not with { Item = Simplified(not.Item, shape) },
        And and => and with { Items = Simplified(and.Items, shape) },
        Or or => or with { Items = Simplified(or.Items, shape) },
        _ => node,
    };

    private static ValueList<FilterNode> Simplified(ValueList<FilterNode> items, PayloadShape shape) => new(items.Select(item => Simplified(item, shape)));

    private static FilterNode Simplified(FieldFilter field, PayloadPath path) =>
        PayloadProblems.Of(field, isMissing: false, path) is not null ? new Nothing { Range = field.Range }
            : field is Exists && path.IsAlwaysThere ? new Everything { Range = field.Range }
            : path.Shape.Kind == PayloadKind.Choice ? OfChoice(field, path.Shape)
            : field;

    // An enum may have two names for one value, and a number for it too: folding has to see that they are the same.
    private static FieldFilter OfChoice(FieldFilter field, PayloadShape shape) => field switch
    {
        EqualTo equal => equal with { Value = Known(equal.Value, shape) ?? equal.Value },
        OneOf one => one with { Values = new ValueList<FilterScalar>(one.Values.Select(value => Known(value, shape)).Where(static value => value is not null).Select(static value => value!)) },
        _ => field,
    };

    private static FilterScalar? Known(FilterScalar value, PayloadShape shape)
    {
        var number = value.Kind == ScalarKind.String ? PayloadPath.Choice(shape, value.String)?.Value : null;
        return shape.Names.FirstOrDefault(name => number is null ? value.Kind == ScalarKind.Number && (double)name.Value == value.Number : name.Value == number) is { } known
            ? FilterScalar.Of(known.JsonName ?? known.Name) with { Range = value.Range }
            : null;
    }
}
