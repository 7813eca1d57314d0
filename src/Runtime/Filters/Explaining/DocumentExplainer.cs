using Grapnel.CompilerServices;
using Grapnel.Filters.Evaluation;

namespace Grapnel.Filters.Explaining;

/// <summary>Says why a filter matches a document or does not.</summary>
internal sealed class DocumentExplainer(FilterNode root) : FilterExplainer<Document>(root)
{
    private readonly DocumentConditions _conditions = new([]);

    protected override bool Matches(FieldFilter filter, Document subject) =>
        _conditions.Build(filter).Matches(new DocumentContent(subject.BodyOrNull, subject.Id));

    protected override string Value(FieldFilter filter, Document subject) => FieldWords.Of(FieldOf(filter, subject));

    protected override FilterField FieldOf(FieldFilter filter, Document subject) => FilterField.Of(subject, new FilterPath(filter.Path.Text));
}
