using Grapnel.Filters.Text;

namespace Grapnel.Filters;

/// <summary><c>equals { field: value }</c>: the field is there and has this very type and value.</summary>
internal sealed record EqualTo(FieldPath Path, FilterScalar Value) : FieldFilter(Path)
{
    public static FilterNode? Read(TextValue value, FilterPlace place, FilterChecks checks)
    {
        if (checks.OneProperty(value, place) is not { } member)
        {
            return null;
        }

        return FilterScalar.From(member.Value) is { } scalar
            ? new EqualTo(new FieldPath(member.Name.Value) { Range = member.Name.Content }, scalar) { Range = place.Range }
            : checks.Fail("must either be a string, a number, a boolean, or null", place, member.Value.Range, member.Name.Value);
    }

    public override FieldStates States(bool matching) => matching ? FieldStates.OneOf([Value]) : FieldStates.NoneOf([Value]);

    public override void Print(FilterPrinter printer) =>
        printer.Operator("equals", () => printer.Member(Path.Text, () => printer.Scalar(Value)));
}
