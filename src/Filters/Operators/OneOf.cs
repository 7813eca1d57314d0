using Grapnel.Filters.Text;

namespace Grapnel.Filters;

/// <summary><c>in { field: [ … ] }</c>: the field is one of these strings.</summary>
internal sealed record OneOf(FieldPath Path, ValueList<FilterScalar> Values) : FieldFilter(Path)
{
    private const string Id = "_id";
    private const string IdsKey = "values";

    public static FilterNode? Read(TextValue value, FilterPlace place, FilterChecks checks) =>
        checks.OneProperty(value, place) is { } member && checks.Strings(member.Value, place, member.Name.Value) is { } values
            ? new OneOf(new FieldPath(member.Name.Value) { Range = member.Name.Content }, values) { Range = place.Range }
            : null;

    /// <summary><c>ids { values: [ … ] }</c>: the document's id is one of these strings.</summary>
    public static FilterNode? ReadIds(TextValue value, FilterPlace place, FilterChecks checks) =>
        checks.OnlyProperty(IdsKey, value, place) is { } list && checks.Strings(list, place, IdsKey) is { } values
            ? new OneOf(new FieldPath(Id) { Range = ((TextObject)value).Members[0].Name.Content }, values) { Range = place.Range }
            : null;

    public override FieldStates States(bool matching) => matching ? FieldStates.OneOf(Values) : FieldStates.NoneOf(Values);

    public override void Print(FilterPrinter printer) =>
        printer.Operator("in", () => printer.Member(Path.Text, () => printer.List(Values, printer.Scalar)));
}
