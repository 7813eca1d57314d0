using Grapnel.Filters.Text;

namespace Grapnel.Filters;

/// <summary>
/// <c>match { field: value }</c> for an object or an array: the field includes it. Scalars are read as <see cref="EqualTo"/>, several fields as
/// <see cref="And"/>.
/// </summary>
internal sealed record Includes(FieldPath Path, MatchValue Value) : FieldFilter(Path)
{
    public static FilterNode? Read(TextValue value, FilterPlace place, FilterChecks checks)
    {
        if (checks.NonEmptyObject(value, place) is not { } read)
        {
            return null;
        }

        if (read.Members.Count == 1)
        {
            return Condition(read.Members[0], place.Range);
        }

        var conditions = read.Members.Select(static member => Condition(member, TextRange.Between(member.Name.Range.Start, member.Value.Range.End)));
        return new And(new ValueList<FilterNode>(conditions)) { Range = place.Range };
    }

    public override void Print(FilterPrinter printer) => printer.Operator("match", () => printer.Member(Path.Text, () => Value.Print(printer)));

    private static FilterNode Condition(TextMember member, TextRange range)
    {
        var path = new FieldPath(member.Name.Value) { Range = member.Name.Content };
        return MatchValue.From(member.Value) is var value && value is MatchScalar scalar
            ? new EqualTo(path, scalar.Scalar) { Range = range }
            : new Includes(path, value) { Range = range };
    }
}
