using Grapnel.Filters.Text;

namespace Grapnel.Filters;

/// <summary><c>in { field: [ … ] }</c>: the field is one of these strings.</summary>
internal sealed record OneOf(FieldPath Path, ValueList<FilterScalar> Values) : FieldFilter(Path)
{
    public static FilterNode? Read(TextValue value, FilterPlace place, FilterChecks checks)
    {
        if (checks.OneProperty(value, place) is not { } member || checks.NonEmptyArray(member.Value, place, member.Name.Value) is not { } list)
        {
            return null;
        }

        return list.Items.FirstOrDefault(static item => item is not TextString) is { } wrong
            ? checks.Fail("must hold only values of type \"string\"", place, wrong.Range, member.Name.Value)
            : new OneOf(new FieldPath(member.Name.Value) { Range = member.Name.Content }, new ValueList<FilterScalar>(list.Items.Select(static item => FilterScalar.From(item)!))) { Range = place.Range };
    }

    public override FieldStates States(bool matching) => matching ? FieldStates.OneOf(Values) : FieldStates.NoneOf(Values);

    public override void Print(FilterPrinter printer) =>
        printer.Operator("in", () => printer.Member(Path.Text, () => printer.List(Values, printer.Scalar)));
}
