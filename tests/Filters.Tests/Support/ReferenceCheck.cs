using System.Text.Json;
using System.Text.RegularExpressions;

namespace Grapnel.Filters.Tests.Support;

/// <summary>
/// The checks of Koncorde 4.7 over System.Text.Json, written from the specification alone: a second opinion on what is refused, and how.
/// With this language's own deviations: what is everything, and objects in brackets.
/// </summary>
internal sealed partial class ReferenceCheck
{
    private readonly HashSet<string> _unsure = new(StringComparer.Ordinal);

    private static readonly string[] Keywords =
    [
        "and", "or", "not", "equals", "exists", "missing", "in", "bool", "ids", "range", "regexp", "match", "select", "nothing",
        "geoBoundingBox", "geoDistance", "geoDistanceRange", "geoPolygon",
    ];

    /// <summary>How a filter is refused; null where it is taken.</summary>
    /// <param name="filter">The filter.</param>
    /// <param name="unsure">Where operators stand whose patterns, points and distances are judged elsewhere: there it may be refused all the same.</param>
    public static VectorError? Check(JsonElement filter, out IReadOnlyCollection<string> unsure)
    {
        var walk = new ReferenceCheck();
        unsure = walk._unsure;
        try
        {
            walk.Root(filter);
            return null;
        }
        catch (RefusedException refused)
        {
            return refused.Error;
        }
    }

    private void Root(JsonElement filter)
    {
        switch (filter.ValueKind)
        {
            case JsonValueKind.Null:
                break;
            case JsonValueKind.Object:
                if (PlainDocument.Members(filter).Count > 0)
                    Filter(filter, null);
                break;
            case JsonValueKind.Array when filter.GetArrayLength() > 0:
                Keys([.. Enumerable.Range(0, filter.GetArrayLength()).Select(i => $"{i}")], null);
                break;
            case JsonValueKind.String when filter.GetString()!.Length > 0:
                Keys([.. Enumerable.Range(0, filter.GetString()!.Length).Select(i => $"{i}")], null);
                break;
            default:
                throw new RefusedException("must be an object", null, null);
        }
    }

    private static string Keys(IReadOnlyList<string> keys, string? path)
    {
        Need(keys.Count == 1, "Invalid filter syntax. Filters must have one keyword only", string.Join(",", keys), path);
        Need(Keywords.Contains(keys[0]), "unknown keyword", keys[0], Join(path, keys[0]));
        return keys[0];
    }

    private void Filter(JsonElement filter, string? outer)
    {
        var members = PlainDocument.Members(filter);
        var keyword = Keys([.. filter.EnumerateObject().Select(member => member.Name).Distinct()], outer);
        var (path, value) = (Join(outer, keyword), members[0].Value);
        switch (keyword)
        {
            case "and" or "or":
                Joined(value, keyword, path);
                break;
            case "not":
                One(value, keyword, path);
                Filter(value, path);
                break;
            case "equals":
                var compared = One(value, keyword, path);
                Need(compared.Value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array), "must either be a string, a number, a boolean, or null", keyword, Join(path, compared.Key));
                break;
            case "in":
                var listed = One(value, keyword, path);
                Strings(listed.Value, keyword, Join(path, listed.Key));
                break;
            case "exists" or "missing":
                Existence(value, keyword, path);
                break;
            case "bool":
                Bool(value, path);
                break;
            case "select":
                Select(value, path);
                break;
            default:
                Leaf(value, keyword, path);
                break;
        }
    }

    private void Joined(JsonElement value, string keyword, string path)
    {
        Need(value.ValueKind == JsonValueKind.Array, "must be an array", keyword, path);
        Need(value.GetArrayLength() > 0, "cannot be empty", keyword, path);
        Items([.. value.EnumerateArray()], keyword, path);
    }

    private void Items(IReadOnlyList<JsonElement> items, string keyword, string path)
    {
        Need(items.All(item => item.ValueKind == JsonValueKind.Object && item.EnumerateObject().Any()), "can only contain non-empty objects", keyword, path);
        foreach (var item in items)
            Filter(item, path);
    }

    private static void Existence(JsonElement value, string keyword, string path)
    {
        if (value.ValueKind == JsonValueKind.String)
        {
            Need(value.GetString() != "", "cannot test empty field name", keyword, path);
        }
        else
        {
            var member = One(value, keyword, path);
            Need(member.Key == "field", "the property \"field\" is missing", keyword, path);
            (path, value) = (Join(path, "field"), member.Value);
            Need(value.ValueKind == JsonValueKind.String, "must be a string", keyword, path);
            Need(value.GetString() != "", "cannot be empty", keyword, path);
        }

        var bracket = ArrayValue().Match(value.GetString()!);
        if (bracket.Success)
            Need(IsScalar(bracket.Groups[2].Value), $"contains an invalid array value (\"{bracket.Groups[2].Value}\")", keyword, path);
    }

    private static bool IsScalar(string json)
    {
        try
        {
            using var read = JsonDocument.Parse(json);
            return read.RootElement.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array)
                && (read.RootElement.ValueKind != JsonValueKind.String || read.RootElement.GetString() is not null);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or ArgumentException)
        {
            // ArgumentException, InvalidOperationException: halves of surrogate pairs.
            return false;
        }
    }

    private static KeyValuePair<string, JsonElement> One(JsonElement value, string keyword, string path)
    {
        Need(value.ValueKind == JsonValueKind.Object, "must be an object", keyword, path);
        var members = PlainDocument.Members(value);
        Need(members.Count == 1, $"expected object to have exactly 1 property, got {members.Count}", keyword, path);
        return members[0];
    }

    private static void Need(bool holds, string text, string? keyword, string? path)
    {
        if (!holds)
            throw new RefusedException(text, keyword, path);
    }

    private static string Join(string? path, string name) => path is null ? name : $"{path}.{name}";

    // In .NET a dot is only no line feed, and $ also fits before a last one.
    [GeneratedRegex(@"\A([^\n\r\u2028\u2029]*?[^\\])\[([^\n\r\u2028\u2029]*)\]\z")]
    private static partial Regex ArrayValue();

    private sealed class RefusedException(string text, string? keyword, string? path) : Exception
    {
        public VectorError Error { get; } = new(path is null ? text : $"\"{path}\": {text}", keyword, path);
    }
}
