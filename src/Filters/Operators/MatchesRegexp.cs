using System.Globalization;
using Grapnel.Filters.Text;

namespace Grapnel.Filters;

/// <summary><c>regexp { field: pattern }</c>: the field is a string in which the pattern finds something.</summary>
internal sealed record MatchesRegexp(FieldPath Path, RegexpPattern Pattern) : FieldFilter(Path)
{
    private const string Value = "value";
    private const string Flags = "flags";

    private static readonly string[] Attributes = [Flags, Value];

    public static FilterNode? Read(TextValue value, FilterPlace place, FilterChecks checks)
    {
        if (checks.OneProperty(value, place) is not { } member)
        {
            return null;
        }

        return member.Value switch
        {
            TextString pattern => Read(pattern, null, place, member.Name, checks),
            TextObject parts => Read(parts, place, member.Name, checks),
            _ => checks.Fail("must be either a string or a non-empty object", place, member.Value.Range, member.Name.Value),
        };
    }

    public override void Print(FilterPrinter printer) => printer.Operator("regexp", () => printer.Member(Path.Text, () =>
    {
        if (Pattern.Flags.Length == 0)
        {
            printer.Text(Pattern.Value);
            return;
        }

        printer.Raw("{ value: ");
        printer.Text(Pattern.Value);
        printer.Raw(", flags: ");
        printer.Text(Pattern.Flags);
        printer.Raw(" }");
    }));

    /// <summary>The form with flags. Falsy ones count as none.</summary>
    private static FilterNode? Read(TextObject parts, FilterPlace place, TextString field, FilterChecks checks)
    {
        if (parts.Members.Count == 0)
        {
            return checks.Fail("must be a non-empty object", place, parts.Range, field.Value);
        }

        var other = parts.Members.FirstOrDefault(static part => !Attributes.Contains(part.Name.Value));
        if (parts.Members.FirstOrDefault(static part => part.Name.Value == Value)?.Value is not { } value)
        {
            var inItsPlace = other ?? parts.Members[0];
            return checks.Fail($"the property \"{Value}\" is missing", place, inItsPlace.Name.Content, field.Value, Nearest.To(inItsPlace.Name.Value, [Value]));
        }

        if (other is not null)
        {
            var text = $"\"{other.Name.Value}\" is not an allowed attribute (allowed: {string.Join(",", Attributes)})";
            return checks.Fail(text, place, other.Name.Content, field.Value, Nearest.To(other.Name.Value, Attributes));
        }

        var flags = parts.Members.FirstOrDefault(static part => part.Name.Value == Flags)?.Value;
        if (flags is null or TextNull or TextBoolean { Value: false } or TextNumber { Value: 0 } or TextString { Value.Length: 0 })
        {
            return Read(value, null, place, field, checks);
        }

        return flags is TextString given
            ? Read(value, given.Value, place, field, checks)
            : checks.Fail("must be a string", place, flags.Range, $"{field.Value}.{Flags}");
    }

    private static FilterNode? Read(TextValue value, string? flags, FilterPlace place, TextString field, FilterChecks checks)
    {
        var parsed = value is TextString text
            ? RegexpParser.Parse(text.Value, flags)
            : new ParsedRegexp(null, new RegexpError("a pattern is a string", value.Range));
        if (parsed.Pattern is { } pattern)
        {
            return new MatchesRegexp(new FieldPath(field.Value) { Range = field.Content }, pattern) { Range = place.Range };
        }

        var error = parsed.Error!;
        var range = value is TextString literal && error.Range.Length > 0 ? literal.RangeOf(error.Range.Start, error.Range.Length) : value.Range;
        return checks.Fail($"cannot parse regexp expression \"/{Shown(value)}/{flags ?? "undefined"}\" ({error})", place, range, field.Value);
    }

    /// <summary>A value as JavaScript shows it within a text.</summary>
    private static string Shown(TextValue value) => value switch
    {
        TextString text => text.Value,
        TextNumber number => number.Value.ToString("R", CultureInfo.InvariantCulture),
        TextBoolean boolean => boolean.Value ? "true" : "false",
        TextArray array => string.Join(",", array.Items.Select(static item => item is TextNull ? "" : Shown(item))),
        TextObject => "[object Object]",
        _ => "null",
    };
}
