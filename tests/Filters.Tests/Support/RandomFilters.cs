using System.Text.Json;
using System.Text.Json.Nodes;

namespace Grapnel.Filters.Tests.Support;

/// <summary>Random trees over few fields and values, so that conditions meet, and documents to try them on. The same for the same seed.</summary>
/// <param name="seed">The seed.</param>
/// <param name="unsaid">Whether there are conditions among them that folding knows nothing of.</param>
internal sealed class RandomFilters(int seed, bool unsaid = false)
{
    private static readonly string[] Paths = ["a", "b", "a.b", "odd'[x]\\ \"ke\u2028y\"", "l[0]\\]\"'"];

    private static readonly FilterScalar[] Scalars =
    [
        FilterScalar.Null, FilterScalar.Of(true), FilterScalar.Of(false), FilterScalar.Of(0), FilterScalar.Of(1), FilterScalar.Of(1.5), FilterScalar.Of(double.PositiveInfinity),
        FilterScalar.Of(""), FilterScalar.Of("x"), FilterScalar.Of("y"), FilterScalar.Of("it's [\"odd\"]\\\n\u2029\uFEFF😀"),
    ];

    private readonly Random _random = new(seed);
    private int _next;

    /// <summary>A tree as the parser makes them. Each part has a range of its own.</summary>
    public FilterNode Tree(int depth = 4)
    {
        var node = depth == 0 || _random.Next(4) == 0
            ? Leaf()
            : _random.Next(5) switch
            {
                0 => new Not(Tree(depth - 1)),
                1 or 2 => new And(Items(depth)),
                _ => (FilterNode)new Or(Items(depth)),
            };
        return node with { Range = new TextRange(_next++, 1) };
    }

    public JsonElement Document()
    {
        var document = new JsonObject();
        foreach (var path in Paths)
        {
            if (_random.Next(3) > 0)
                document[path] = Value(path == "a" ? 4 : 3);
        }

        return JsonSerializer.SerializeToElement(document);
    }

    private ValueList<FilterNode> Items(int depth) => new(Enumerable.Range(0, _random.Next(1, 5)).Select(_ => Tree(depth - 1)).ToArray());

    private FilterNode Leaf()
    {
        var path = new FieldPath(Pick(Paths));
        FilterNode leaf = _random.Next(unsaid ? 8 : 6) switch
        {
            0 => new Exists(path),
            1 => new Contains(new FieldPath(Pick([.. Paths.Where(CanHoldArrayValue)])), Pick(Scalars)),
            2 => new OneOf(path, new(Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Pick([.. Scalars.Where(scalar => scalar.Kind == ScalarKind.String)])).ToArray())),
            6 or 7 => new Positive(path),
            _ => new EqualTo(path, Pick(Scalars)),
        };
        return _random.Next(4) == 0 ? new Not(leaf with { Range = new TextRange(_next, 1) }) : leaf;
    }

    /// <summary>The syntax of an array value has no line breaks before it.</summary>
    private static bool CanHoldArrayValue(string path) => !path.Contains('\u2028', StringComparison.Ordinal);

    private JsonNode? Value(int kinds) => _random.Next(kinds) switch
    {
        0 or 1 => Json(Pick(Scalars)),
        2 => new JsonArray([.. Enumerable.Range(0, _random.Next(4)).Select(_ => Json(Pick(Scalars)))]),
        _ => new JsonObject { ["b"] = Json(Pick(Scalars)) },
    };

    private static JsonNode? Json(FilterScalar scalar) => scalar.Kind switch
    {
        ScalarKind.Null => null,
        ScalarKind.Boolean => JsonValue.Create(scalar.Boolean),
        ScalarKind.Number when double.IsInfinity(scalar.Number) => JsonNode.Parse("1e999"),
        ScalarKind.Number => JsonValue.Create(scalar.Number),
        _ => JsonValue.Create(scalar.String),
    };

    private T Pick<T>(T[] from) => from[_random.Next(from.Length)];
}
