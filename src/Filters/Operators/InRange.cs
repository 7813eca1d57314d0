using Grapnel.Filters.Text;

namespace Grapnel.Filters;

/// <summary>One end of an interval: a number, never NaN and never -0, maybe infinite.</summary>
internal sealed record RangeBound(double Value, bool IsInclusive);

/// <summary><c>range { field: { gt, gte, lt, lte } }</c>: the field is a number in the interval. One bound at least; the lower is below the upper.</summary>
internal sealed record InRange(FieldPath Path, RangeBound? Lower, RangeBound? Upper) : FieldFilter(Path)
{
    private static readonly string[] Keys = ["gt", "gte", "lt", "lte"];

    public static FilterNode? Read(TextValue value, FilterPlace place, FilterChecks checks)
    {
        if (checks.OneProperty(value, place) is not { } member
            || checks.ObjectOf(member.Value, Keys, Meant, place, member.Name.Value) is not { } bounds)
        {
            return null;
        }

        var field = member.Name.Value;
        RangeBound? lower = null, upper = null;
        foreach (var bound in bounds.Members)
        {
            var key = bound.Name.Value;
            if (bound.Value is not TextNumber number)
            {
                return checks.Fail("must be a number", place, bound.Value.Range, $"{field}.{key}", NumberIn(bound.Value));
            }

            var read = new RangeBound(number.Value == 0 ? 0 : number.Value, key is "gte" or "lte");
            if (key[0] == 'l')
            {
                // To Koncorde an infinite bound is none.
                if (upper is { Value: not double.PositiveInfinity })
                {
                    return checks.Fail("only 1 upper boundary allowed", place, bound.Name.Content, field);
                }

                upper = read;
            }
            else
            {
                if (lower is { Value: not double.NegativeInfinity })
                {
                    return checks.Fail("only 1 lower boundary allowed", place, bound.Name.Content, field);
                }

                lower = read;
            }
        }

        return (upper?.Value ?? double.PositiveInfinity) <= (lower?.Value ?? double.NegativeInfinity)
            ? checks.Fail("lower boundary must be strictly inferior to the upper one", place, bounds.Members[bounds.Members.Count - 1].Value.Range, field)
            : new InRange(new FieldPath(field) { Range = member.Name.Content }, lower, upper) { Range = place.Range };
    }

    public override void Print(FilterPrinter printer) => printer.Operator("range", () => printer.Member(Path.Text, () =>
    {
        var bounds = new List<KeyValuePair<string, double>>();
        if (Lower is not null)
        {
            bounds.Add(new(Lower.IsInclusive ? "gte" : "gt", Lower.Value));
        }

        if (Upper is not null)
        {
            bounds.Add(new(Upper.IsInclusive ? "lte" : "lt", Upper.Value));
        }

        printer.Members(bounds, static bound => bound.Key, bound => printer.Scalar(FilterScalar.Of(bound.Value)));
    }));

    /// <summary>How other languages name the bounds.</summary>
    private static string? Meant(string key) => key.ToLowerInvariant() switch
    {
        ">" or "$gt" or "greaterthan" or "above" or "after" => "gt",
        ">=" or "$gte" or "ge" or "greaterthanorequal" or "greaterthanorequals" or "from" or "min" or "minimum" => "gte",
        "<" or "$lt" or "lessthan" or "below" or "before" => "lt",
        "<=" or "$lte" or "le" or "lessthanorequal" or "lessthanorequals" or "to" or "max" or "maximum" => "lte",
        _ => null,
    };

    private static string? NumberIn(TextValue value) =>
        value is TextString text && RelaxedJsonReader.Read(text.Value, strict: true, out _) is TextNumber ? text.Value.Trim() : null;
}
