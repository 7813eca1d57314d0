using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Grapnel.Generator.Tests.Filters;

/// <summary>Random filters on requests, made of what is in some of them so that they often match. The same for the same seed.</summary>
internal sealed class RandomRequestFilters
{
    private static readonly string[] Members = [.. Grapnel.Filters.RequestPaths.All.Select(static member => member.Path)];

    private static readonly JsonNode?[] Scalars = [null, true, false, 0, 1, 10, 18, 200, 404, 500, "", "Ada", "admin", "a", "b", "nyc", "::1", "document", "52.5,13.4"];

    private static readonly string[] Patterns = ["^a", "n$", "A", "[0-9]+", "^$", "in|yc", "."];

    private readonly Random _random;
    private readonly JsonObject[] _requests;
    private readonly (string Path, JsonNode? Value)[] _found;

    public RandomRequestFilters(int seed, IEnumerable<JsonObject> requests)
    {
        _random = new Random(seed);
        _requests = [.. requests];
        _found = [.. _requests.SelectMany(static request => Paths(request, ""))];
    }

    public string Next() => Filter(3).ToJsonString();

    private JsonObject Filter(int depth) => _random.Next(depth == 0 ? 1 : 4) switch
    {
        0 or 3 => Leaf(),
        1 => new JsonObject { [_random.Next(2) == 0 ? "and" : "or"] = new JsonArray([.. Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Filter(depth - 1))]) },
        _ => new JsonObject { ["not"] = Filter(depth - 1) },
    };

    private JsonObject Leaf()
    {
        if (_random.Next(3) == 0)
            return new JsonObject { ["match"] = Part(Pick(_requests), 1) };
        var (path, value) = _random.Next(4) == 0 ? (Pick(Members), null) : Pick(_found);
        return OnField(path, value);
    }

    private JsonObject OnField(string path, JsonNode? value) => _random.Next(10) switch
    {
        0 or 1 => new JsonObject { ["equals"] = new JsonObject { [path] = Scalar(value) } },
        2 => new JsonObject { [_random.Next(2) == 0 ? "exists" : "missing"] = path },
        3 => new JsonObject { ["exists"] = $"{path}[{JsonSerializer.Serialize(Scalar(value is JsonArray { Count: > 0 } items ? items[0] : null))}]" },
        4 => new JsonObject { ["in"] = new JsonObject { [path] = new JsonArray(Text(value), "document", "Ada") } },
        5 => new JsonObject { ["range"] = new JsonObject { [path] = Range() } },
        6 => new JsonObject { ["regexp"] = new JsonObject { [path] = Pick(Patterns) } },
        7 => Geo(path),
        _ => Select(path, value as JsonArray),
    };

    private JsonObject Select(string path, JsonArray? items)
    {
        var index = _random.Next(-3, 3);
        var at = items is null ? -1 : index < 0 ? index + items.Count : index;
        var element = items is not null && at >= 0 && at < items.Count ? items[at] : null;
        var inner = element is JsonObject fields && fields.Count > 0 && _random.Next(3) > 0 ? Pick([.. Paths(fields, "value.")]) : ("value", element);
        var query = OnField(inner.Item1, inner.Item2);
        return new JsonObject { ["select"] = new JsonObject { ["field"] = path, ["index"] = index, ["query"] = _random.Next(3) == 0 ? new JsonObject { ["not"] = query } : query } };
    }

    private JsonObject Range()
    {
        double[] bounds = [Pick([0d, 10, 18, 199.5, 404, 500, 1_700_000_000_000]), Pick([20d, 40, 500.5, 1000, 2_000_000_000_000])];
        Array.Sort(bounds);
        var range = new JsonObject { [Pick(["gt", "gte"])] = bounds[0] };
        if (bounds[0] < bounds[1] && _random.Next(2) == 0)
            range[Pick(["lt", "lte"])] = bounds[1];
        return range;
    }

    private JsonObject Geo(string path) => _random.Next(2) == 0
        ? new JsonObject { ["geoBoundingBox"] = new JsonObject { [path] = new JsonObject { ["top"] = 60, ["left"] = 0, ["bottom"] = -1, ["right"] = 20 } } }
        : new JsonObject { ["geoDistance"] = new JsonObject { [path] = new JsonObject { ["lat"] = 52.5, ["lon"] = 13.4 }, ["distance"] = "10 km" } };

    /// <summary>Some of a value, rarely changed, so that <c>match</c> often finds it.</summary>
    private JsonNode? Part(JsonNode? value, int least)
    {
        if (_random.Next(20) == 0 && least == 0)
            return _random.Next(3) switch { 0 => new JsonObject(), 1 => new JsonArray(), _ => Scalar(null) };
        return value switch
        {
            JsonObject fields => new JsonObject(
                fields.OrderBy(_ => _random.Next()).Take(_random.Next(least, 3)).OrderBy(static field => field.Key, StringComparer.Ordinal).Select(field => KeyValuePair.Create(field.Key, Part(field.Value, 0)))),
            JsonArray items => new JsonArray([.. items.Where(_ => _random.Next(2) == 0).Select(item => Part(item, 0))]),
            _ => Scalar(value),
        };
    }

    private JsonNode? Scalar(JsonNode? value) => (value is JsonValue && _random.Next(5) > 0 ? value : Pick(Scalars))?.DeepClone();

    private static string Text(JsonNode? value) => value?.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : Convert.ToString(value?.ToString().Length, CultureInfo.InvariantCulture) ?? "";

    /// <summary>The paths of all fields that a filter on requests may name.</summary>
    private static IEnumerable<(string Path, JsonNode? Value)> Paths(JsonObject fields, string before)
    {
        foreach (var (name, value) in fields)
        {
            yield return (before + name, value);
            foreach (var found in value is JsonObject inner ? Paths(inner, before + name + ".") : [])
            {
                yield return found;
            }
        }
    }

    private T Pick<T>(T[] from) => from[_random.Next(from.Length)];
}
