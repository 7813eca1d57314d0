using Grapnel.CompilerServices;

namespace Grapnel.Filters.Evaluation;

/// <summary>Conditions on documents.</summary>
internal sealed class DocumentConditions(Dictionary<FieldFilter, FieldTest> tests) : ConditionBuilder<DocumentContent>(tests)
{
    protected override Condition<DocumentContent> OnField(string path, FieldTest test, bool isNegated)
    {
        var found = new FilterPath(path);
        return found.Place == FilterPath.DocumentPlace.Content ? new OnContent(found, test, isNegated) : new OnSpecial(found, test, isNegated);
    }

    private sealed class OnContent(FilterPath path, FieldTest test, bool isNegated) : Condition<DocumentContent>
    {
        public override bool Matches(DocumentContent subject) => test.Matches(FilterField.Of(subject.Fields, path)) != isNegated;
    }

    /// <summary><c>_id</c>, and what stands for fields of the content.</summary>
    private sealed class OnSpecial(FilterPath path, FieldTest test, bool isNegated) : Condition<DocumentContent>
    {
        public override bool Matches(DocumentContent subject) => test.Matches(FilterField.OfSpecial(subject.Fields, subject.Id, path)) != isNegated;
    }
}
