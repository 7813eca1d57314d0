using System.Globalization;
using Grapnel.Filters;
using Grapnel.Generator.Model;
using Grapnel.Generator.Reading;
using Grapnel.Generator.Rules;

namespace Grapnel.Generator.Lowering;

/// <summary>The tree of a filter on a typed payload → its condition, by the types of what it looks at.</summary>
internal sealed class PayloadLowering
{
    public const string Parameter = "payload";

    // A value by itself: the question is asked of it, whatever it was called.
    private static readonly FieldPath Itself = new("");

    private readonly ConditionLowering _json = new();
    private int _elements;

    /// <summary>The condition; the payload itself is not null where it is tested.</summary>
    public static ConditionModel Lower(FilterNode filter, PayloadShape shape)
    {
        var known = shape.IsReference ? shape with { CanBeNull = false } : shape;
        return new PayloadLowering().Lower(filter, false, PayloadPlace.Of(Parameter, known), static (root, path) => PayloadPath.Resolve(root, path));
    }

    private ConditionModel Lower(FilterNode node, bool isNegated, PayloadPlace root, Func<PayloadShape, string, PayloadPath?> resolve) => node switch
    {
        Not not => Lower(not.Item, !isNegated, root, resolve),
        JoinedFilter joined => ConditionLowering.Join(joined is Or != isNegated, joined.Items.Select(item => Lower(item, isNegated, root, resolve))),
        FieldFilter field when resolve(root.Shape, field.Path.Text) is { Unknown: null } path => path.Field is { } below
            ? _json.On(field, root.At(path.Steps).Field(below), isNegated)
            : On(field, root.At(path.Steps), isNegated),
        _ => new FixedModel(node is Everything != isNegated),
    };

    private ConditionModel On(FieldFilter field, PayloadPlace place, bool isNegated) => (field, place.Shape.Kind) switch
    {
        (_, PayloadKind.Json) => _json.On(field, place.Source(), isNegated),
        (Exists, _) => place.IsNullable ? new TestModel(place.Itself(), null, new ExistsModel(), isNegated) : new FixedModel(!isNegated),
        (Includes includes, _) => Part(includes.Value, place, isNegated),
        (Within within, _) => PayloadPoints.Of(place.Shape) is { } point ? In(within, place.At(point.Steps), point, isNegated) : new FixedModel(isNegated),
        (Contains contains, PayloadKind.List) => Elements(ElementsQuestion.Any, 0, place, isNegated, element => [On(new EqualTo(Itself, contains.Value), element, false)]),
        (Select select, PayloadKind.List) => Elements(ElementsQuestion.At, select.Index, place, isNegated, element => [Lower(select.Query, false, element, PayloadQueries.Resolve)]),
        (EqualTo equal, PayloadKind.Choice) => Choice(equal.Value, place, isNegated),
        (OneOf one, PayloadKind.Choice) => ConditionLowering.Join(!isNegated, one.Values.Select(value => Choice(value, place, isNegated))),
        _ => PayloadProblems.Of(field, place.Shape, "") is null ? _json.On(field, place.Source(), isNegated) : new FixedModel(isNegated),
    };

    /// <summary>What <c>match</c> asks of an object it asks of its members.</summary>
    private ConditionModel Part(MatchValue value, PayloadPlace place, bool isNegated)
    {
        switch (value, place.Shape.Kind)
        {
            case (MatchScalar scalar, _):
                return On(new EqualTo(Itself, scalar.Scalar), place, isNegated);
            case (_, PayloadKind.Json):
                return _json.On(new Includes(Itself, value), place.Source(), isNegated);
            case (MatchObject { Members.Count: 0 }, PayloadKind.Object or PayloadKind.Map or PayloadKind.Fields or PayloadKind.Document):
            case (MatchArray { Items.Count: 0 }, PayloadKind.List):
                return On(new Exists(Itself), place, isNegated);
            case (MatchObject fields, PayloadKind.Fields or PayloadKind.Document):
                return ConditionLowering.Join(isNegated, fields.Members.Select(member => _json.On(Asked(member.Value), place.Field(member.Name), isNegated)));
            case (MatchObject fields, PayloadKind.Object or PayloadKind.Map):
                return ConditionLowering.Join(isNegated, fields.Members.Select(member => PayloadPath.Step(place.Shape, member.Name) is { } step
                    ? Part(member.Value, place.At(step), isNegated)
                    : new FixedModel(isNegated)));
            case (MatchArray list, PayloadKind.List):
                return Elements(ElementsQuestion.Includes, 0, place, isNegated, element => list.Items.Select(item => Part(item, element, false)));
            default:
                return new FixedModel(isNegated);
        }
    }

    private static FieldFilter Asked(MatchValue value) => value is MatchScalar scalar ? new EqualTo(Itself, scalar.Scalar) : new Includes(Itself, value);

    private ConditionModel Elements(ElementsQuestion question, int index, PayloadPlace list, bool isNegated, Func<PayloadPlace, IEnumerable<ConditionModel>> test)
    {
        var name = "e" + _elements++.ToString(CultureInfo.InvariantCulture);
        var tests = test(PayloadPlace.Of(name, list.Shape.Item!)).ToEquatable();
        return tests.Any(static found => found is FixedModel { Answer: false })
            ? new FixedModel(isNegated)
            : new ElementsModel(question, list.Itself(), index, name, tests, isNegated);
    }

    private static ConditionModel Choice(FilterScalar value, PayloadPlace place, bool isNegated) => value.Kind switch
    {
        ScalarKind.Number => new TestModel(place.Number(), null, new EqualsModel(new ValueModel(ValueKind.Number, "", value.Number, false)), isNegated),
        ScalarKind.String when PayloadPath.Choice(place.Shape, value.String) is { } name =>
            new TestModel(place.Itself(), null, new EqualsModel(new ValueModel(ValueKind.Name, name.Constant, 0, false)), isNegated),
        _ => new FixedModel(isNegated),
    };

    private ConditionModel In(Within within, PayloadPlace place, PayloadPoint point, bool isNegated)
    {
        if (point.Form == PointForm.Notation)
        {
            return _json.On(within, place.Source(), isNegated);
        }

        var area = (IsInModel)QuestionLowering.Lower(within, place.Itself())!;
        return point.Form == PointForm.Pair
            ? new PointModel(place.Itself(), null, area, isNegated)
            : new PointModel(place.At(point.Latitude!).Number(), place.At(point.Longitude!).Number(), area, isNegated);
    }
}
