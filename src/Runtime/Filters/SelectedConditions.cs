using Grapnel.CompilerServices;

namespace Grapnel.Filters.Evaluation;

/// <summary>Conditions of the query of <c>select</c>, which sees a document <c>{ value: element }</c>, on that element.</summary>
internal sealed class SelectedConditions : ConditionBuilder<FilterField>
{
    private const string Element = "value";

    protected override Condition<FilterField> OnField(string path, FieldTest test, bool isNegated)
    {
        if (path == Element)
        {
            return new OnElement(test, isNegated);
        }

        return path.StartsWith(Element + ".", StringComparison.Ordinal)
            ? new BelowElement(new FilterPath(path[(Element.Length + 1)..]), test, isNegated)
            : new FixedCondition<FilterField>(test.Matches(default) != isNegated);
    }

    private sealed class OnElement(FieldTest test, bool isNegated) : Condition<FilterField>
    {
        public override bool Matches(FilterField subject) => test.Matches(subject) != isNegated;
    }

    private sealed class BelowElement(FilterPath path, FieldTest test, bool isNegated) : Condition<FilterField>
    {
        public override bool Matches(FilterField subject) => test.Matches(subject.Find(path)) != isNegated;
    }
}
