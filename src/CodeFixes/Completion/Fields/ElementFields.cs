using Grapnel.Filters;

namespace Grapnel.CodeFixes.Completion.Fields;

/// <summary>What the query of <c>select</c> sees: the element of a list, called <c>value</c>.</summary>
internal sealed class ElementFields(FieldSource around, string list) : FieldSource
{
    public override IEnumerable<FieldCandidate> Below(string path)
    {
        if (path.Length == 0)
        {
            return [new FieldCandidate(Select.Element, Select.Element, "the element") { IsOpen = around.BelowElement(list, "").Any(), HasNames = true }];
        }

        var inner = path == Select.Element ? "" : path.StartsWith(Select.Element + ".", StringComparison.Ordinal) ? path.Substring(Select.Element.Length + 1) : null;
        return inner is null ? [] : around.BelowElement(list, inner).Select(field => field with { Path = path + "." + field.Name });
    }

    public override bool Allows(string keyword) => around.Allows(keyword);
}
