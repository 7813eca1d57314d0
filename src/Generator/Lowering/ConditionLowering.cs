using System.Globalization;
using Grapnel.Filters;
using Grapnel.Generator.Model;

namespace Grapnel.Generator.Lowering;

/// <summary>The tree of one filter → its condition. Negations move to the single tests.</summary>
internal sealed class ConditionLowering
{
    private int _elements;

    public static ConditionModel Lower(FilterNode filter, FilterSubject subject) => new ConditionLowering().Lower(filter, false, FieldSources.Of(subject));

    private ConditionModel Lower(FilterNode node, bool isNegated, FieldSources sources) => node switch
    {
        Not not => Lower(not.Item, !isNegated, sources),
        JoinedFilter joined => Join(joined is Or != isNegated, joined.Items.Select(item => Lower(item, isNegated, sources))),
        FieldFilter field => sources.Of(field) is { } source ? On(field, source, isNegated) : new FixedModel(isNegated),
        _ => new FixedModel(node is Everything != isNegated),
    };

    /// <summary>What a condition asks of what is read.</summary>
    public ConditionModel On(FieldFilter field, SourceModel source, bool isNegated) =>
        field is Select select ? Lower(select, isNegated, source) : Test(field, isNegated, source);

    /// <summary>The element is kept in a local, which the query reads; the opposite of "it is there and …" is "it is not there, or not …".</summary>
    private ConditionModel Lower(Select select, bool isNegated, SourceModel source)
    {
        var name = "s" + _elements.ToString(CultureInfo.InvariantCulture);
        _elements++;
        var element = new ElementSources(name, source.Kind == SourceKind.Texts);
        var query = Join(isNegated, [new TestModel(element.Itself, null, new ExistsModel(), isNegated), Lower(select.Query, isNegated, element)]);
        return query is FixedModel ? query : Join(isOr: false, [new DeclarationModel(name, KeptPart.Element, select.Index, source, null), query]);
    }

    private static ConditionModel Test(FieldFilter field, bool isNegated, SourceModel source)
    {
        if (QuestionLowering.Lower(field, source) is not { } question)
        {
            return new FixedModel(isNegated);
        }

        // The query of a select runs only where there is an element.
        return question is ExistsModel && source.IsLocal ? new FixedModel(!isNegated) : new TestModel(source, null, question, isNegated);
    }

    public static ConditionModel Join(bool isOr, IEnumerable<ConditionModel> items)
    {
        var joined = new List<ConditionModel>();
        foreach (var item in items)
        {
            if (item is FixedModel known)
            {
                if (known.Answer == isOr)
                {
                    return known;
                }
            }
            else if (item is JoinedModel inner && inner.IsOr == isOr)
            {
                joined.AddRange(inner.Items);
            }
            else
            {
                joined.Add(item);
            }
        }

        return joined.Count switch
        {
            0 => new FixedModel(!isOr),
            1 => joined[0],
            _ => new JoinedModel(isOr, joined.ToEquatable()),
        };
    }
}
