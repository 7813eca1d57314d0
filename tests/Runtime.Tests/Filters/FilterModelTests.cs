using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Grapnel.CompilerServices;

namespace Grapnel.Tests.Filters;

/// <summary>Whatever the content and in whatever form it is, filters see what a plain reading of the language says. Source: Koncorde.</summary>
public sealed class FilterModelTests
{
    private static readonly string[] Names = ["a", "b", "c", "a.b", "b.c", "a.", "", "é", "q\"", "long enough for another bucket"];
    private static readonly string[] Paths = ["a", "b", "c", "a.b", "a.b.c", "b.c", "a.b.c.a", "", "a.", ".a", "a..b", "é", "é.a", "q\"", "a.q\"", "c.é.b"];
    private static readonly string[] Texts = ["", "NYC", "é😀", "x", "18", "a \"quoted\" one"];
    private static readonly double[] Numbers = [0, 1, 18, 0.5, double.PositiveInfinity, 9007199254740992];

    // How JSON text may spell a value, how a pipe may write it, and what it is.
    private static readonly Scalar[] Scalars =
    [
        new("0", 0d, static () => 0, static () => -0d, static () => 0m),
        new("-0.0", 0d, static () => -0d, static () => 0f),
        new("1e0", 1d, static () => 1, static () => 1L, static () => JsonValue.Create((byte)1), static () => JsonNode.Parse("1.00")),
        new("18", 18d, static () => 18, static () => 18UL, static () => 18.0m, static () => JsonValue.Create((Half)18), static () => 18f),
        new("5E-1", 0.5, static () => 0.5, static () => 0.5f, static () => 0.50m),
        new("1e400", double.PositiveInfinity, static () => JsonNode.Parse("1e999")),
        new("9007199254740993", 9007199254740992d, static () => 9007199254740993, static () => 9007199254740992m),
        new("\"\"", "", static () => ""),
        new("\"NY\\u0043\"", "NYC", static () => "NYC", static () => JsonNode.Parse("\"N\\u0059C\"")),
        new("\"é\\ud83d\\ude00\"", "é😀", static () => "é😀"),
        new("\"x\"", "x", static () => "x", static () => 'x', static () => JsonSerializer.Deserialize<JsonNode>("\"x\"")),
        new("\"18\"", "18", static () => "18"),
        new("\"a \\\"quoted\\\" one\"", "a \"quoted\" one", static () => "a \"quoted\" one"),
        new("true", true, static () => true, static () => JsonNode.Parse("true")),
        new("false", false, static () => false),
        new("null", null, static () => null),
    ];

    [Fact]
    public void Every_form_of_a_content_answers_as_the_model_does() =>
        Prop.ForAll(Samples().ToArbitrary(), static sample => Check(sample))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1500).WithEndSize(40));

    private static Gen<Sample> Samples() =>
        from content in Objects(depth: 3)
        from choices in Gen.Choose(0, int.MaxValue - 1)
        select new Sample(content, choices);

    private static Gen<Tree> Trees(int depth)
    {
        var scalar = Gen.Choose(0, Scalars.Length - 1).Select(static Tree (i) => new Leaf(i));
        if (depth == 0)
        {
            return scalar;
        }

        var array = Gen.ListOf(Trees(depth - 1)).Resize(4).Select(static Tree (items) => new Items([.. items]));
        return Gen.Frequency((3, scalar), (3, Objects(depth - 1).Select(static Tree (fields) => fields)), (1, array));
    }

    private static Gen<Fields> Objects(int depth) =>
        from fields in Gen.ListOf(Gen.Elements(Names).Zip(Trees(depth))).Resize(8)
        select new Fields([.. fields.DistinctBy(static field => field.Item1).Select(static field => new KeyValuePair<string, Tree>(field.Item1, field.Item2))]);

    private static void Check(Sample sample)
    {
        var flat = Flatten((Dictionary<string, object?>)sample.Content.Value);
        foreach (var (form, content) in Forms(sample))
        {
            foreach (var path in Paths)
            {
                var expected = flat.TryGetValue(path, out var value) ? value : Missing.Value;
                Check(FilterField.Of(content, new FilterPath(path)), expected, $"'{path}', {form}: {sample.Content.Json}");
            }
        }
    }

    private static void Check(FilterField field, object? value, string what)
    {
        field.Exists.ShouldBe(value is not Missing, what);
        field.IsNull.ShouldBe(value is null, what);
        field.TryNumber(out var number).ShouldBe(value is double, what);
        number.ShouldBe(value as double? ?? 0, what);
        field.ContainsNull().ShouldBe(value is List<object?> nulls && nulls.Contains(null), what);
        foreach (var isTrue in (bool[])[true, false])
        {
            field.Is(isTrue).ShouldBe(value is bool is1 && is1 == isTrue, what);
            field.Contains(isTrue).ShouldBe(value is List<object?> items && items.Any(item => item is bool is2 && is2 == isTrue), what);
        }

        foreach (var text in Texts)
        {
            var utf8 = Encoding.UTF8.GetBytes(text);
            field.Is(utf8).ShouldBe(value is string own && own == text, what);
            field.Contains(utf8).ShouldBe(value is List<object?> items && items.Any(item => item is string element && element == text), what);
        }

        foreach (var wanted in Numbers)
        {
            field.Is(wanted).ShouldBe(value is double own && own == wanted, what);
            field.Contains(wanted).ShouldBe(value is List<object?> items && items.Any(item => item is double element && element == wanted), what);
        }

        field.IsOneOf(new FilterTexts(Texts.AsSpan(1, 2))).ShouldBe(value is string some && Texts.AsSpan(1, 2).Contains(some), what);
    }

    /// <summary>Every name path with its value: an empty parent is dropped, and what is set later counts.</summary>
    private static Dictionary<string, object?> Flatten(Dictionary<string, object?> content)
    {
        var flat = new Dictionary<string, object?>();
        Step(content, "");
        return flat;

        void Step(Dictionary<string, object?> fields, string prefix)
        {
            foreach (var (name, value) in fields)
            {
                var key = prefix.Length != 0 ? $"{prefix}.{name}" : name;
                if (value is Dictionary<string, object?> inner)
                {
                    Step(inner, key);
                }

                flat[key] = value;
            }
        }
    }

    private static IEnumerable<(string Form, JsonFields Content)> Forms(Sample sample)
    {
        var (content, random) = (sample.Content, new Random(sample.Choices));
        yield return ("parsed", JsonFields.Parse(content.Json));

        var built = new JsonFields();
        foreach (var (name, value) in content.All)
        {
            built[name] = value.Node(random);
        }

        yield return ("written", built);

        var over = JsonFields.Parse(content.Json);
        var handedOut = JsonFields.Parse(content.Json);
        var both = JsonFields.Parse(content.Json);
        foreach (var (name, value) in content.All)
        {
            if (random.Next(2) == 0)
            {
                over[name] = value.Node(random);
                Visit(both[name], random);
            }
            else
            {
                Visit(handedOut[name], random);
                both[name] = value.Node(random);
            }
        }

        yield return ("partly written over", over);
        yield return ("partly handed out", handedOut);
        yield return ("partly both", both);
        yield return ("copied", both.Snapshot());
        yield return ("reread", JsonFields.Parse(both.ToJsonString()));
    }

    /// <summary>Looks into a node here and there, which changes how it keeps its fields.</summary>
    private static void Visit(JsonNode? node, Random random)
    {
        if (random.Next(2) == 0)
        {
            return;
        }

        foreach (var inner in node is JsonObject fields ? fields.Select(static field => field.Value) : node is JsonArray items ? items : [])
        {
            Visit(inner, random);
        }
    }

    private sealed record Sample(Fields Content, int Choices);

    private sealed record Scalar(string Json, object? Value, params Func<JsonNode?>[] Nodes);

    private sealed class Missing
    {
        public static readonly Missing Value = new();
    }

    private abstract record Tree
    {
        public abstract string Json { get; }

        public abstract object? Value { get; }

        public abstract JsonNode? Node(Random random);
    }

    private sealed record Leaf(int Index) : Tree
    {
        public override string Json => Scalars[Index].Json;

        public override object? Value => Scalars[Index].Value;

        public override JsonNode? Node(Random random) => Scalars[Index].Nodes[random.Next(Scalars[Index].Nodes.Length)]();
    }

    private sealed record Items(Tree[] All) : Tree
    {
        public override string Json => $"[{string.Join(", ", All.Select(static item => item.Json))}]";

        public override object Value => All.Select(static item => item.Value).ToList();

        public override JsonNode Node(Random random) => new JsonArray([.. All.Select(item => item.Node(random))]);
    }

    private sealed record Fields(KeyValuePair<string, Tree>[] All) : Tree
    {
        public override string Json => $"{{{string.Join(",", All.Select(static pair => $"{JsonSerializer.Serialize(pair.Key)}: {pair.Value.Json}"))}}}";

        public override object Value => All.ToDictionary(static pair => pair.Key, static pair => pair.Value.Value);

        public override JsonNode Node(Random random)
        {
            var node = new JsonObject();
            foreach (var (name, value) in All)
            {
                node[name] = value.Node(random);
            }

            return node;
        }
    }
}
