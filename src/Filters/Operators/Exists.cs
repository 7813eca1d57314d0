using Grapnel.Filters.Text;

namespace Grapnel.Filters;

/// <summary><c>exists 'field'</c>: the field is there, be it null, empty or an object.</summary>
internal sealed record Exists(FieldPath Path) : FieldFilter(Path)
{
    private const string Field = "field";

    public static FilterNode? Read(TextValue value, FilterPlace place, FilterChecks checks)
    {
        if (value is TextString name)
        {
            return name.Value.Length == 0
                ? checks.Fail("cannot test empty field name", place, value.Range)
                : Read(name, place, checks, null);
        }

        // The form of Koncorde 1: { exists: { field: 'name' } }.
        if (checks.OnlyProperty(Field, value, place) is not { } field)
        {
            return null;
        }

        return field switch
        {
            TextString { Value.Length: 0 } => checks.Fail("cannot be empty", place, field.Range, Field),
            TextString text => Read(text, place, checks, Field),
            _ => checks.Fail("must be a string", place, field.Range, Field),
        };
    }

    /// <summary><c>missing</c>: the opposite.</summary>
    public static FilterNode? ReadMissing(TextValue value, FilterPlace place, FilterChecks checks) =>
        Read(value, place, checks) is { } filter ? new Not(filter) { Range = place.Range } : null;

    public override FieldStates States(bool matching) => matching ? FieldStates.Present : FieldStates.Absent;

    public override void Print(FilterPrinter printer) => Print(printer, "exists");

    public void Print(FilterPrinter printer, string keyword) => printer.Operator(keyword, () => printer.Text(FieldSyntax.Escape(Path.Text)));

    private static FilterNode? Read(TextString text, FilterPlace place, FilterChecks checks, string? field)
    {
        var bracket = FieldSyntax.ArrayValueAt(text.Value);
        if (bracket < 0)
        {
            return new Exists(PathOf(text, text.Value.Length)) { Range = place.Range };
        }

        var length = text.Value.Length - bracket - 2;
        var json = text.Value.Substring(bracket + 1, length);
        if (RelaxedJsonReader.Read(json, strict: true, out _) is { } read && FilterScalar.From(read) is { } scalar)
        {
            return new Contains(PathOf(text, bracket), scalar with { Range = text.RangeOf(bracket + 1, length) }) { Range = place.Range };
        }

        return checks.Fail($"contains an invalid array value (\"{json}\")", place, length == 0 ? text.RangeOf(bracket, 2) : text.RangeOf(bracket + 1, length), field, Quoted(json) is { } quoted ? text.Escaped(quoted) : null);
    }

    /// <summary>What has no quotes, or the wrong ones, as JSON; null where it is more than a word.</summary>
    private static string? Quoted(string json) =>
        RelaxedJsonReader.Read(json, strict: false, out _) is TextString text ? FilterPrinter.Json(FilterScalar.From(text)!)
        : json.Length > 0 && char.IsLetter(json[0]) && json.All(static c => char.IsLetterOrDigit(c) || c is '_' or '-' or ' ') ? FilterPrinter.Json(FilterScalar.Of(json))
        : null;

    private static FieldPath PathOf(TextString text, int length) =>
        new(FieldSyntax.Unescape(text.Value.Substring(0, length))) { Range = text.RangeOf(0, length) };
}
