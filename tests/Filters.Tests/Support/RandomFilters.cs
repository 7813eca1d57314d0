using System.Text.Json;
using System.Text.Json.Nodes;

namespace Grapnel.Filters.Tests.Support;

/// <summary>Random trees over few fields and values, so that conditions meet, and documents to try them on. The same for the same seed.</summary>
/// <param name="seed">The seed.</param>
/// <param name="unsaid">Whether there are conditions among them that folding knows nothing of.</param>
internal sealed class RandomFilters(int seed, bool unsaid = false)
{
    private static readonly string[] RootPaths = ["a", "b", "a.b", "odd'[x]\\ \"ke\u2028y\"", "l[0]\\]\"'"];

    private static readonly FilterScalar[] Scalars =
    [
        FilterScalar.Null, FilterScalar.Of(true), FilterScalar.Of(false), FilterScalar.Of(0), FilterScalar.Of(1), FilterScalar.Of(1.5), FilterScalar.Of(double.PositiveInfinity),
        FilterScalar.Of(""), FilterScalar.Of("x"), FilterScalar.Of("y"), FilterScalar.Of("it's [\"odd\"]\\\n\u2029\uFEFF😀"),
    ];

    /// <summary>The element of a select, and what is in it.</summary>
    private static readonly string[] ElementPaths = ["value", "value.b", "value.odd'[x]\\ \"ke\u2028y\""];

    private static readonly double[] Bounds = [double.NegativeInfinity, -1, 0, 1, Math.BitIncrement(1.0), 1.5, 2, double.MaxValue, double.PositiveInfinity];

    /// <summary>Conditions of other files, once they can be read, that tell folding no more than a kind.</summary>
    private static readonly FieldFilter[] Opaque =
        [.. ((string[])["{ regexp: { a: 'x' } }", "{ regexp: { b: { value: '^Y', flags: 'i' } } }"]).Select(text => FilterParser.Parse(text).Root).OfType<FieldFilter>()];

    private readonly Random _random = new(seed);
    private int _next;
    private string[] _paths = RootPaths;

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
        foreach (var path in RootPaths)
        {
            if (_random.Next(3) > 0)
                document[path] = Value(path == "a" ? 5 : 4);
        }

        return JsonSerializer.SerializeToElement(document);
    }

    private ValueList<FilterNode> Items(int depth) => new(Enumerable.Range(0, _random.Next(1, 5)).Select(_ => Tree(depth - 1)).ToArray());

    private FilterNode Leaf()
    {
        var path = new FieldPath(Pick(_paths));
        FilterNode leaf = _random.Next(unsaid ? 16 : 13) switch
        {
            0 => new Exists(path),
            1 => new Contains(new FieldPath(Pick([.. _paths.Where(CanHoldArrayValue)])), Pick(Scalars)),
            2 => new OneOf(path, new(Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Pick([.. Scalars.Where(scalar => scalar.Kind == ScalarKind.String)])).ToArray())),
            3 or 4 or 5 => Range(path),
            6 or 7 => new Includes(path, Wanted(0) switch { MatchScalar scalar => new MatchArray(new([scalar])), var wanted => wanted }),
            8 => Element(path),
            9 when _random.Next(6) == 0 => new Nothing(),
            13 or 14 => new Positive(path),
            15 when Opaque.Length > 0 && _paths == RootPaths => Pick(Opaque),
            _ => new EqualTo(path, Pick(Scalars)),
        };
        return _random.Next(4) == 0 ? new Not(leaf with { Range = new TextRange(_next, 1) }) : leaf;
    }

    private InRange Range(FieldPath path)
    {
        while (true)
        {
            var lower = _random.Next(3) == 0 ? null : new RangeBound(Pick(Bounds), _random.Next(2) == 0);
            var upper = _random.Next(3) == 0 ? null : new RangeBound(Pick(Bounds), _random.Next(2) == 0);
            if ((lower ?? upper) is not null && (lower?.Value ?? double.NegativeInfinity) < (upper?.Value ?? double.PositiveInfinity))
                return new InRange(path, lower, upper);
        }
    }

    private MatchValue Wanted(int depth) => _random.Next(depth < 2 ? 4 : 2) switch
    {
        2 => new MatchObject(new(((string[])["b", "c d"]).Where(_ => _random.Next(2) == 0).Select(name => new MatchMember(name, Wanted(depth + 1))).ToArray())),
        3 => new MatchArray(new(Enumerable.Range(0, _random.Next(3)).Select(_ => Wanted(depth + 1)).ToArray())),
        _ => new MatchScalar(Pick(Scalars)),
    };

    private Select Element(FieldPath path)
    {
        var outer = _paths;
        _paths = ElementPaths;
        var query = Tree(2);
        _paths = outer;
        return new Select(path, _random.Next(-2, 3), query);
    }

    /// <summary>The syntax of an array value has no line breaks before it.</summary>
    private static bool CanHoldArrayValue(string path) => !path.Contains('\u2028', StringComparison.Ordinal);

    private JsonNode? Value(int kinds) => _random.Next(kinds) switch
    {
        0 or 1 => Json(Pick(Scalars)),
        2 => Json(FilterScalar.Of(Pick(Bounds))),
        3 => new JsonArray([.. Enumerable.Range(0, _random.Next(4)).Select(_ => Value(_random.Next(2) == 0 ? 2 : 5))]),
        _ => new JsonObject { ["b"] = Value(kinds - 1) },
    };

    private static JsonNode? Json(FilterScalar scalar) => scalar.Kind switch
    {
        ScalarKind.Null => null,
        ScalarKind.Boolean => JsonValue.Create(scalar.Boolean),
        ScalarKind.Number when double.IsInfinity(scalar.Number) => JsonNode.Parse(scalar.Number > 0 ? "1e999" : "-1e999"),
        ScalarKind.Number => JsonValue.Create(scalar.Number),
        _ => JsonValue.Create(scalar.String),
    };

    private T Pick<T>(T[] from) => from[_random.Next(from.Length)];
}
