using System.Text.Json;
using System.Text.RegularExpressions;

namespace Grapnel.Filters.Tests.Support;

/// <summary>
/// The checks of Koncorde 4.7 over System.Text.Json, written from the specification alone: a second opinion on what is refused, and how.
/// With this language's own deviations: what is everything, objects in brackets, operators not read yet.
/// </summary>
internal static partial class ReferenceCheck
{
    private static readonly string[] Read = ["and", "or", "not", "equals", "exists", "missing", "in"];

    private static readonly string[] Later =
        ["bool", "ids", "range", "regexp", "match", "select", "nothing", "geoBoundingBox", "geoDistance", "geoDistanceRange", "geoPolygon"];

    public const string NotYet = "is not supported yet";

    public static VectorError? Check(JsonElement filter)
    {
        try
        {
            Root(filter);
            return null;
        }
        catch (RefusedException refused)
        {
            return refused.Error;
        }
    }

    private static void Root(JsonElement filter)
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
        if (keys.Count > 1)
            throw new RefusedException("Invalid filter syntax. Filters must have one keyword only", string.Join(",", keys), path);
        return Read.Contains(keys[0]) ? keys[0]
            : throw new RefusedException(Later.Contains(keys[0]) ? NotYet : "unknown keyword", keys[0], Join(path, keys[0]));
    }

    private static void Filter(JsonElement filter, string? outer)
    {
        var members = PlainDocument.Members(filter);
        var keyword = Keys([.. filter.EnumerateObject().Select(member => member.Name).Distinct()], outer);
        var (path, value) = (Join(outer, keyword), members[0].Value);
        switch (keyword)
        {
            case "and" or "or":
                Need(value.ValueKind == JsonValueKind.Array, "must be an array", keyword, path);
                Need(value.GetArrayLength() > 0, "cannot be empty", keyword, path);
                Need(value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.Object && item.EnumerateObject().Any()), "can only contain non-empty objects", keyword, path);
                foreach (var item in value.EnumerateArray())
                    Filter(item, path);
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
                Need(listed.Value.ValueKind == JsonValueKind.Array, "must be an array", keyword, Join(path, listed.Key));
                Need(listed.Value.GetArrayLength() > 0, "cannot be empty", keyword, Join(path, listed.Key));
                Need(listed.Value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String), "must hold only values of type \"string\"", keyword, Join(path, listed.Key));
                break;
            default:
                Existence(value, keyword, path);
                break;
        }
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
