using System.Text;
using Grapnel.Filters;
using Grapnel.Generator.Reading;

namespace Grapnel.Generator.Rules;

/// <summary>A filter that can be compiled.</summary>
/// <param name="Text">As it was written.</param>
/// <param name="Root">Its tree, simplified: <see cref="Everything"/> and <see cref="Nothing"/> stand only at the root, negation only on single conditions.</param>
internal sealed record BoundFilter(string Text, FilterNode Root)
{
    /// <summary>A filter on documents; null where there is none, or the text is none.</summary>
    public static BoundFilter? OnDocuments(FilterFacts filter) =>
        filter.IsGiven && filter.Parsed.Root is { } root ? new BoundFilter(filter.Text!, FilterFolding.Fold(WellFormed(root)).Root) : null;

    /// <summary>A filter on requests, with what the types of their members decide; null as above, and where it names what no request has.</summary>
    public static BoundFilter? OnRequests(FilterFacts filter) =>
        filter.IsGiven && filter.Parsed.Root is { } root && RequestConditions.Typed(WellFormed(root)) is { } typed
            ? new BoundFilter(filter.Text!, FilterFolding.Fold(typed).Root)
            : null;

    // Half a surrogate pair is U+FFFD in all content, so it is in what is compared with content. It has no UTF-8 either.
    private static FilterNode WellFormed(FilterNode node) => node switch
    {
        EqualTo equals => equals with { Path = WellFormed(equals.Path), Value = WellFormed(equals.Value) },
        OneOf one => one with { Path = WellFormed(one.Path), Values = new ValueList<FilterScalar>(one.Values.Select(WellFormed)) },
        Contains contains => contains with { Path = WellFormed(contains.Path), Value = WellFormed(contains.Value) },
        Exists exists => exists with { Path = WellFormed(exists.Path) },
        Not not => not with { Item = WellFormed(not.Item) },
        And and => and with { Items = new ValueList<FilterNode>(and.Items.Select(WellFormed)) },
        Or or => or with { Items = new ValueList<FilterNode>(or.Items.Select(WellFormed)) },
        _ => node,
    };

    private static FieldPath WellFormed(FieldPath path) => path with { Text = WellFormed(path.Text) };

    private static FilterScalar WellFormed(FilterScalar scalar) =>
        scalar.Kind == ScalarKind.String ? FilterScalar.Of(WellFormed(scalar.String)) with { Range = scalar.Range } : scalar;

    private static string WellFormed(string text) =>
        text.Any(char.IsSurrogate) ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) : text;
}
