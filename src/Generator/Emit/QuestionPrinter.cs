using Grapnel.Generator.Model;

namespace Grapnel.Generator.Emit;

/// <summary>Prints what is asked of a value as C#.</summary>
internal sealed class QuestionPrinter(FilterStatics statics)
{
    // Far from where an int ends: a comparison that its type decides does not compile.
    private const int LargestInt = 1_000_000_000;

    /// <summary>Of a field of JSON.</summary>
    public string OnField(string value, QuestionModel question, bool isNegated) => question is RangeModel range
        ? Range(value + ".Number", range, isNegated, static bound => Printed.Number(bound))
        : Not(isNegated) + value + "." + question switch
        {
            OneOfModel one => $"IsOneOf({statics.Texts(one)})",
            ContainsModel { Value.Kind: ValueKind.Null } => "ContainsNull()",
            ContainsModel contains => $"Contains({Utf8(contains.Value)})",
            EqualsModel { Value.Kind: ValueKind.Null } => "IsNull",
            EqualsModel equals => $"Is({Utf8(equals.Value)})",
            RegexpModel regexp => $"Matches({statics.Regexp(regexp)})",
            IncludesModel includes => $"Includes({statics.Part(includes)})",
            IsInModel isIn => $"IsIn({statics.Area(isIn)})",
            _ => "Exists",
        };

    /// <summary>Of a list of texts that may be null.</summary>
    public string OnTexts(string value, QuestionModel question, bool isNegated) => question switch
    {
        ContainsModel contains => $"{Not(isNegated)}{Printed.Services}RequestMembers.Contains({value}, {Printed.Quote(contains.Value.Text)})",
        IncludesTextsModel includes => $"{Not(isNegated)}{Printed.Services}RequestMembers.Includes({value}, {string.Join(", ", includes.Texts.Select(Printed.Quote))})",
        _ => OnValue(value, question, isNegated, isDouble: false),
    };

    /// <summary>Of a typed value that may be null.</summary>
    public string OnValue(string value, QuestionModel question, bool isNegated, bool isDouble) => question switch
    {
        OneOfModel one when isNegated => $"{value} is not ({Alternatives(one)})",
        OneOfModel one => $"{value} is {Alternatives(one)}",
        EqualsModel equals => $"{value} {(isNegated ? "!=" : "==")} {Literal(equals.Value)}",
        RangeModel range when isDouble => Range(value, range, isNegated, Printed.Number),
        RangeModel range when HasInt(range) => Range(value, range, isNegated, static bound => Printed.Number((int)bound)),
        RangeModel range => Range("(double?)" + value, range, isNegated, Printed.Number),
        RegexpModel regexp => $"{Not(isNegated)}{statics.Regexp(regexp)}.IsMatch({value})",
        IsInModel isIn => $"{Not(isNegated)}{Printed.Services}RequestMembers.IsIn({value}, {statics.Area(isIn)})",
        _ => value + (isNegated ? " is null" : " is not null"),
    };

    /// <summary>Not "less than" for "not at least": what is null, or no number, is neither.</summary>
    private static string Range(string value, RangeModel range, bool isNegated, Func<double, string> print)
    {
        var lower = range.Lower is { } least ? (least.IsInclusive ? ">= " : "> ") + print(least.Value) : null;
        var upper = range.Upper is { } most ? (most.IsInclusive ? "<= " : "< ") + print(most.Value) : null;
        return lower is not null && upper is not null
            ? isNegated ? $"{value} is not ({lower} and {upper})" : $"{value} is {lower} and {upper}"
            : isNegated ? $"!({value} {lower ?? upper})" : $"{value} {lower ?? upper}";
    }

    /// <summary>Whether the bounds are whole numbers with another one between or at them.</summary>
    private static bool HasInt(RangeModel range) =>
        IsInt(range.Lower) && IsInt(range.Upper)
        && (range.Lower is not { } lower || range.Upper is not { } upper || lower.Value + (lower.IsInclusive ? 0 : 1) <= upper.Value - (upper.IsInclusive ? 0 : 1));

    private static bool IsInt(BoundModel? bound) => bound is null || (Math.Floor(bound.Value) == bound.Value && Math.Abs(bound.Value) <= LargestInt);

    private static string Not(bool isNegated) => isNegated ? "!" : "";

    private static string Alternatives(OneOfModel one) => Chain.Join([.. one.Texts.Select(Printed.Quote)], "or ");

    private static string Utf8(ValueModel value) => value.Kind == ValueKind.Text ? Printed.Quote(value.Text) + "u8" : Literal(value);

    private static string Literal(ValueModel value) => value.Kind switch
    {
        ValueKind.Text => Printed.Quote(value.Text),
        ValueKind.Boolean => value.Boolean ? "true" : "false",
        ValueKind.Name => value.Text,
        _ => Printed.Number(value.Number),
    };
}
