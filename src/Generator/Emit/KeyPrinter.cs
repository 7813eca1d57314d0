using Grapnel.Generator.Model;

namespace Grapnel.Generator.Emit;

/// <summary>Prints what of a row's filters can be looked up.</summary>
internal static class KeyPrinter
{
    /// <summary>The keys of a row as the initialiser of its filters; empty where there is none.</summary>
    public static string Initializer(RowFilterModel filter)
    {
        string[] keys =
        [
            .. filter.WithRequest?.Key is { } request ? [$"RequestKey = {Print(request)}"] : Array.Empty<string>(),
            .. filter.WithDocument?.Key is { } document ? [$"DocumentKey = {Print(document)}"] : Array.Empty<string>(),
        ];
        return keys.Length == 0 ? "" : $" {{ {string.Join(", ", keys)} }}";
    }

    private static string Print(KeyModel key)
    {
        var first = key.Fields[0];
        var more = key.Fields.Skip(1).Select(static field => $".And({Field(field)})");
        return $"new {Printed.Services}RowKey({Field(first)}){string.Concat(more)}{Interval(key.Interval)}{(key.IsWhole ? "" : ".AndMore()")}";
    }

    private static string Field(KeyFieldModel field) => string.Join(", ", field.Values.Select(Value).Prepend(Printed.Quote(field.Path)));

    private static string Interval(KeyIntervalModel? interval) =>
        interval is null ? "" : $".AndRange({Printed.Quote(interval.Path)}{Bound("gt", interval.Lower)}{Bound("lt", interval.Upper)})";

    private static string Bound(string name, BoundModel? bound) =>
        bound is null ? "" : $", {name}{(bound.IsInclusive ? "e" : "")}: {Printed.Number(bound.Value)}";

    private static string Value(ValueModel value) => value.Kind switch
    {
        ValueKind.Text => Printed.Quote(value.Text),
        ValueKind.Number => Printed.Number(value.Number),
        ValueKind.Boolean => value.Boolean ? "true" : "false",

        // Null alone would be no list of values.
        _ => "(object?)null",
    };
}
