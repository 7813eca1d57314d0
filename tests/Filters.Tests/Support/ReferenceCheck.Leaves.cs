using System.Text.Json;

namespace Grapnel.Filters.Tests.Support;

internal sealed partial class ReferenceCheck
{
    private static readonly string[] BoolKeys = ["must", "must_not", "should", "should_not"];
    private static readonly string[] RangeKeys = ["gt", "gte", "lt", "lte"];
    private static readonly string[] RegexpKeys = ["flags", "value"];

    // bool is "and" of its members: the members of must, not or, or, not and.
    private void Bool(JsonElement value, string path)
    {
        Allowed(value, BoolKeys, "bool", path);
        var members = PlainDocument.Members(value).Where(member => IsTrue(member.Value)).ToDictionary(member => member.Key, member => member.Value);
        var and = Join(path, "and");
        JsonElement[] must = !members.TryGetValue("must", out var given) ? [] : given.ValueKind == JsonValueKind.Array ? [.. given.EnumerateArray()] : [given];
        Need(must.Length > 0 || members.Keys.Any(key => key != "must"), "cannot be empty", "and", and);
        Items(must, "and", and);
        if (members.TryGetValue("must_not", out var none))
            Joined(none, "or", Join(and, "not.or"));
        if (members.TryGetValue("should", out var any))
            Joined(any, "or", Join(and, "or"));
        if (members.TryGetValue("should_not", out var notAll))
            Joined(notAll, "and", Join(and, "not.and"));
    }

    private void Select(JsonElement value, string path)
    {
        const string Keyword = "select";
        Count(value, 3, Keyword, path);
        NonEmptyString(Member(value, "field"), Keyword, Join(path, "field"));
        var index = Member(value, "index");
        Need(index is { ValueKind: JsonValueKind.Number }, "must be an integer", Keyword, Join(path, "index"));
        Need(Math.Floor(index!.Value.GetDouble()) == index.Value.GetDouble(), "cannot have decimals, must be an integer", Keyword, Join(path, "index"));
        var (query, at) = (Member(value, "query"), Join(path, "query"));
        Need(query is { ValueKind: JsonValueKind.Object }, "must be an object", Keyword, at);
        NonEmpty(query!.Value, Keyword, at);
        Filter(query.Value, at);
    }

    private void Leaf(JsonElement value, string keyword, string path)
    {
        switch (keyword)
        {
            case "nothing":
                break;
            case "ids":
                Strings(Required(value, "values", keyword, path), keyword, Join(path, "values"));
                break;
            case "match":
                NonEmpty(value, keyword, path);
                break;
            case "range":
                var range = One(value, keyword, path);
                Range(range.Value, Join(path, range.Key));
                break;
            case "regexp":
                var pattern = One(value, keyword, path);
                Regexp(pattern.Value, Join(path, pattern.Key));
                _unsure.Add(path);
                break;
            default:
                Geo(value, keyword, path);
                _unsure.Add(path);
                break;
        }
    }

    private static void Range(JsonElement value, string path)
    {
        const string Keyword = "range";
        Allowed(value, RangeKeys, Keyword, path);
        var (lower, upper) = (double.NegativeInfinity, double.PositiveInfinity);
        foreach (var (key, bound) in PlainDocument.Members(value))
        {
            Need(bound.ValueKind == JsonValueKind.Number, "must be a number", Keyword, Join(path, key));
            if (key[0] == 'l')
            {
                Need(double.IsPositiveInfinity(upper), "only 1 upper boundary allowed", Keyword, path);
                upper = bound.GetDouble();
            }
            else
            {
                Need(double.IsNegativeInfinity(lower), "only 1 lower boundary allowed", Keyword, path);
                lower = bound.GetDouble();
            }
        }

        Need(lower < upper, "lower boundary must be strictly inferior to the upper one", Keyword, path);
    }

    private static void Regexp(JsonElement value, string path)
    {
        const string Keyword = "regexp";
        if (value.ValueKind == JsonValueKind.String)
            return;
        Need(value.ValueKind == JsonValueKind.Object, "must be either a string or a non-empty object", Keyword, path);
        NonEmpty(value, Keyword, path);
        Need(Member(value, "value") is not null, "the property \"value\" is missing", Keyword, path);
        Allowed(value, RegexpKeys, Keyword, path);
        if (Member(value, "flags") is { } flags && IsTrue(flags))
            NonEmptyString(flags, Keyword, Join(path, "flags"));
    }

    private static void Geo(JsonElement value, string keyword, string path)
    {
        switch (keyword)
        {
            case "geoBoundingBox":
                One(value, keyword, path);
                break;
            case "geoDistance":
                Count(value, 2, keyword, path);
                Need(Member(value, "distance") is not null, "the property \"distance\" is missing", keyword, path);
                NonEmptyString(Member(value, "distance"), keyword, Join(path, "distance"));
                break;
            case "geoDistanceRange":
                Count(value, 3, keyword, path);
                Need(Member(value, "from") is not null, "the property \"from\" is missing", keyword, path);
                Need(Member(value, "to") is not null, "the property \"to\" is missing", keyword, path);
                NonEmptyString(Member(value, "from"), keyword, Join(path, "from"));
                break;
            default:
                var field = One(value, keyword, path);
                var points = Required(field.Value, "points", keyword, Join(path, field.Key));
                var at = Join(Join(path, field.Key), "points");
                Need(points.ValueKind == JsonValueKind.Array, "must be an array", keyword, at);
                Need(points.GetArrayLength() >= 3, "at least 3 points are required to build a polygon", keyword, at);
                break;
        }
    }

    private static void Strings(JsonElement value, string keyword, string path)
    {
        Need(value.ValueKind == JsonValueKind.Array, "must be an array", keyword, path);
        Need(value.GetArrayLength() > 0, "cannot be empty", keyword, path);
        Need(value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String), "must hold only values of type \"string\"", keyword, path);
    }

    private static void NonEmpty(JsonElement value, string keyword, string path)
    {
        Need(value.ValueKind == JsonValueKind.Object, "must be an object", keyword, path);
        Need(value.EnumerateObject().Any(), "must be a non-empty object", keyword, path);
    }

    private static void NonEmptyString(JsonElement? value, string keyword, string path)
    {
        Need(value is { ValueKind: JsonValueKind.String }, "must be a string", keyword, path);
        Need(value!.Value.GetString() != "", "cannot be empty", keyword, path);
    }

    private static void Allowed(JsonElement value, string[] keys, string keyword, string path)
    {
        NonEmpty(value, keyword, path);
        var wrong = value.EnumerateObject().Select(member => member.Name).FirstOrDefault(name => !keys.Contains(name));
        Need(wrong is null, $"\"{wrong}\" is not an allowed attribute (allowed: {string.Join(",", keys)})", keyword, path);
    }

    private static JsonElement Required(JsonElement value, string name, string keyword, string path)
    {
        var member = One(value, keyword, path);
        Need(member.Key == name, $"the property \"{name}\" is missing", keyword, path);
        return member.Value;
    }

    private static void Count(JsonElement value, int count, string keyword, string path)
    {
        Need(value.ValueKind == JsonValueKind.Object, "must be an object", keyword, path);
        var found = PlainDocument.Members(value).Count;
        Need(found == count, $"expected object to have exactly {count} propert{(count > 1 ? "ies" : "y")}, got {found}", keyword, path);
    }

    private static JsonElement? Member(JsonElement value, string name) => value.TryGetProperty(name, out var member) ? member : null;

    /// <summary>As JavaScript sees it.</summary>
    private static bool IsTrue(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.False => false,
        JsonValueKind.Number => value.GetDouble() != 0,
        JsonValueKind.String => value.GetString() != "",
        _ => true,
    };
}
