using System.Text;
using Grapnel.CompilerServices;
using Grapnel.Filters;

namespace Grapnel.Tests.Filters;

/// <summary>Filters asked condition by condition, each as generated code asks it.</summary>
internal static class LeafEvaluator
{
    public static bool Matches(FilterNode node, JsonFields content) => Matches(node, path => FilterField.Of(content, new FilterPath(path)));

    public static FilterPart PartOf(MatchValue value) => value switch
    {
        MatchObject fields => FilterPart.Fields([.. fields.Members.Select(static member => (member.Name, PartOf(member.Value)))]),
        MatchArray items => FilterPart.Items([.. items.Items.Select(PartOf)]),
        MatchScalar { Scalar: { Kind: ScalarKind.String } text } => FilterPart.Of(text.String),
        MatchScalar { Scalar: { Kind: ScalarKind.Number } number } => FilterPart.Of(number.Number),
        MatchScalar { Scalar: { Kind: ScalarKind.Boolean } boolean } => FilterPart.Of(boolean.Boolean),
        _ => FilterPart.Null,
    };

    private static bool Matches(FilterNode node, Func<string, FilterField> find) => node switch
    {
        Everything => true,
        Nothing => false,
        And and => and.Items.All(item => Matches(item, find)),
        Or or => or.Items.Any(item => Matches(item, find)),
        Not not => !Matches(not.Item, find),
        FieldFilter field => Matches(field, find(field.Path.Text)),
        _ => throw new NotSupportedException(node.GetType().Name),
    };

    private static bool Matches(FieldFilter condition, FilterField field) => condition switch
    {
        Exists => field.Exists,
        EqualTo equals => field.Includes(PartOf(new MatchScalar(equals.Value))),
        OneOf one => field.IsOneOf(new FilterTexts([.. one.Values.Select(static value => value.String)])),
        Contains { Value: { Kind: ScalarKind.String } text } => field.Contains(Encoding.UTF8.GetBytes(text.String)),
        Contains { Value: { Kind: ScalarKind.Number } number } => field.Contains(number.Number),
        Contains { Value: { Kind: ScalarKind.Boolean } boolean } => field.Contains(boolean.Boolean),
        Contains => field.ContainsNull(),
        InRange range => field.TryNumber(out var number)
            && (range.Lower is not { } lower || number > lower.Value || (lower.IsInclusive && number == lower.Value))
            && (range.Upper is not { } upper || number < upper.Value || (upper.IsInclusive && number == upper.Value)),
        Includes includes => field.Includes(PartOf(includes.Value)),
        Select select => field.At(select.Index) is { Exists: true } element
            && Matches(select.Query, path => path == Select.Element ? element : element.Find(new FilterPath(path[(Select.Element.Length + 1)..]))),
        _ => throw new NotSupportedException(condition.GetType().Name),
    };
}
