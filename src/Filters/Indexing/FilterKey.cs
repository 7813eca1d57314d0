using System.Globalization;

namespace Grapnel.Filters;

/// <summary>A field that a filter requires to be one of some values.</summary>
internal sealed record KeyField(FieldPath Path, ValueList<FilterScalar> Values)
{
    public override string ToString() => $"{Path.Text} is {string.Join(" or ", Values)}";
}

/// <summary>What of a filter an index can look up: fields that have to be constants, and an interval that a number has to be in.</summary>
/// <param name="Fields">The fields; at least one. All of them are required.</param>
/// <param name="Interval">The interval, required too; null where there is none.</param>
/// <param name="IsWhole">Whether that is all the filter says, so that what fulfils it matches.</param>
internal sealed record FilterKey(ValueList<KeyField> Fields, InRange? Interval, bool IsWhole)
{
    /// <summary>The key of a filter; null where it requires no constant. The filter is best simplified before.</summary>
    public static FilterKey? Of(FilterNode filter)
    {
        var fields = new List<KeyField>();
        InRange? interval = null;
        var isWhole = true;
        foreach (var condition in Required(filter))
        {
            if (FieldOf(condition) is { } field)
            {
                fields.Add(field);
            }
            else if (condition is InRange range && interval is null)
            {
                interval = range;
            }
            else
            {
                isWhole = false;
            }
        }

        return fields.Count == 0 ? null : new FilterKey(new ValueList<KeyField>(fields), interval, isWhole);
    }

    public override string ToString() =>
        string.Join(" and ", Fields) + (Interval is null ? "" : $" and {Interval.Path.Text} is{Bound(">", Interval.Lower)}{Bound("<", Interval.Upper)}") + (IsWhole ? "" : " and more");

    private static IEnumerable<FilterNode> Required(FilterNode filter) => filter is And and ? and.Items.SelectMany(Required) : [filter];

    private static KeyField? FieldOf(FilterNode condition) => condition switch
    {
        EqualTo equal => new KeyField(equal.Path, new ValueList<FilterScalar>([equal.Value])),
        OneOf one => new KeyField(one.Path, new ValueList<FilterScalar>(one.Values.Distinct())),
        Or or => Joined([.. or.Items.Select(FieldOf)]),
        _ => null,
    };

    /// <summary>Alternatives that are all values of one field.</summary>
    private static KeyField? Joined(KeyField?[] alternatives) =>
        alternatives[0] is { } first && Array.TrueForAll(alternatives, field => field is not null && field.Path.Equals(first.Path))
            ? new KeyField(first.Path, new ValueList<FilterScalar>(alternatives.SelectMany(static field => field!.Values).Distinct()))
            : null;

    private static string Bound(string sign, RangeBound? bound) =>
        bound is null ? "" : $" {sign}{(bound.IsInclusive ? "=" : "")} {bound.Value.ToString("R", CultureInfo.InvariantCulture)}";
}
