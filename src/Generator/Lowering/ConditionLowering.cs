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
        Select select => Lower(select, isNegated, sources),
        FieldFilter field => Test(field, isNegated, sources),
        _ => new FixedModel(node is Everything != isNegated),
    };

    /// <summary>The element is kept in a local, which the query reads; the opposite of "it is there and …" is "it is not there, or not …".</summary>
    private ConditionModel Lower(Select select, bool isNegated, FieldSources sources)
    {
        if (sources.Of(select) is not { } source)
        {
            return new FixedModel(isNegated);
        }

        var name = "s" + _elements.ToString(CultureInfo.InvariantCulture);
        _elements++;
        var element = new ElementSources(name, source.Kind == SourceKind.Texts);
        var query = Join(isNegated, [new TestModel(element.Itself, null, new ExistsModel(), isNegated), Lower(select.Query, isNegated, element)]);
        return query is FixedModel ? query : Join(isOr: false, [new DeclarationModel(name, KeptPart.Element, select.Index, source, null), query]);
    }

    private static ConditionModel Test(FieldFilter field, bool isNegated, FieldSources sources)
    {
        if (sources.Of(field) is not { } source || QuestionLowering.Lower(field, source) is not { } question)
        {
            return new FixedModel(isNegated);
        }

        // The query of a select runs only where there is an element.
        return question is ExistsModel && source.IsLocal ? new FixedModel(!isNegated) : new TestModel(source, null, question, isNegated);
    }

    private static ConditionModel Join(bool isOr, IEnumerable<ConditionModel> items)
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
