using Grapnel.CompilerServices;

namespace Grapnel.Filters.Evaluation;

/// <summary>Conditions on elements of a user's own.</summary>
internal sealed class ElementConditions(Dictionary<FieldFilter, FieldTest> tests) : ConditionBuilder<ElementContent>(tests)
{
    protected override Condition<ElementContent> OnField(string path, FieldTest test, bool isNegated) => new OnElement(new FilterPath(path), test, isNegated);

    private sealed class OnElement(FilterPath path, FieldTest test, bool isNegated) : Condition<ElementContent>
    {
        public override bool Matches(ElementContent subject) => test.Matches(subject.Find(path)) != isNegated;
    }
}
