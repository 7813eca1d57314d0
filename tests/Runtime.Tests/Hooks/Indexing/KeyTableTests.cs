using System.Text.Json.Nodes;
using Grapnel.CompilerServices;
using Grapnel.Filters;
using Grapnel.Hooks.Indexing;

namespace Grapnel.Tests.Hooks.Indexing;

/// <summary>Which rows a value finds: values compare as <c>equals</c> has them, in every form they come in.</summary>
public sealed class KeyTableTests
{
    private static readonly RowKey[] Keys =
    [
        new("a", "x"), new("a", "é\"\\"), new("a", ""), new("a", "\ufffd"), new("a", "\ud800"), new("a", "x", "x", "y"), new("a", new string('l', 1000)),
        new("a", "1"), new("a", 1d), new("a", -0d), new("a", double.PositiveInfinity), new("a", true), new("a", false), new("a", (object?)null),
        new("a", "m1", 7d, null, true, "m2"),
    ];

    [Theory]
    [InlineData("\"x\"", 0, 5)]
    [InlineData("\"\\u0078\"", 0, 5)]
    [InlineData("\"y\"", 5)]
    [InlineData("\"\\u00e9\\\"\\\\\"", 1)]
    [InlineData("\"\"", 2)]
    [InlineData("\"\\ud800\"", 3, 4)]
    [InlineData("\"\\ufffd\"", 3, 4)]
    [InlineData("\"1\"", 7)]
    [InlineData("1", 8)]
    [InlineData("1.0e0", 8)]
    [InlineData("0", 9)]
    [InlineData("-0.0", 9)]
    [InlineData("1e400", 10)]
    [InlineData("true", 11, 14)]
    [InlineData("false", 12)]
    [InlineData("null", 13, 14)]
    [InlineData("7", 14)]
    [InlineData("\"m2\"", 14)]
    [InlineData("8")]
    [InlineData("\"z\"")]
    [InlineData("[\"x\"]")]
    [InlineData("{\"x\":1}")]
    public void Json(string value, params int[] rows)
    {
        Find(JsonFields.Parse($$"""{"a":{{value}}}""")).ShouldBe(rows);
        Find(new JsonFields { ["a"] = JsonNode.Parse(value) }).ShouldBe(rows);
    }

    [Fact]
    public void Values_that_a_pipe_wrote()
    {
        Find(new JsonFields { ["a"] = "\ud800" }).ShouldBe([3, 4]);
        Find(new JsonFields { ["a"] = 1 }).ShouldBe([8]);
        Find(new JsonFields { ["a"] = -0f }).ShouldBe([9]);
        Find(new JsonFields { ["a"] = 7m }).ShouldBe([14]);
        Find(new JsonFields { ["a"] = 'x' }).ShouldBe([0, 5]);
        Find(new JsonFields { ["a"] = new string('l', 1000) }).ShouldBe([6]);
        Find(new JsonFields { ["a"] = double.NaN }).ShouldBeEmpty();
        Find(new JsonFields()).ShouldBeEmpty();
    }

    [Fact]
    public void Text_of_typed_members_compares_by_code_unit()
    {
        RowKey[] keys = [new("input.action", "\ud800"), new("input.action", "\ufffd"), new("input.action", "x")];
        var table = new KeyTable<Request>(RequestValues.Of("input.action")!, Rows(keys), static path => RequestValues.Of(path)!);

        Find(table, new Request("c", "\ud800")).ShouldBe([0]);
        Find(table, new Request("c", "\ufffd")).ShouldBe([1]);
        Find(table, new Request("c", "y")).ShouldBeEmpty();
        Find(table, new Request("c", null)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(0, 0, 2, 4, 7)]
    [InlineData(1, 0, 2, 4, 5, 7)]
    [InlineData(1.5, 0, 1, 2, 3, 4, 5, 7)]
    [InlineData(2, 0, 1, 3, 4, 7)]
    [InlineData(-5, 4, 7)]
    [InlineData(double.NegativeInfinity, 7)]
    [InlineData(double.PositiveInfinity, 1, 3)]
    public void Intervals(double number, params int[] rows)
    {
        RowKey[] keys =
        [
            Key().AndRange("n", gt: -1, lte: 2),
            Key().AndRange("n", gt: 1),
            Key().AndRange("n", gte: 0, lt: 2),
            Key().AndRange("n", gte: 1.5, lte: double.PositiveInfinity),
            Key().AndRange("n", gt: double.NegativeInfinity, lt: 3),
            Key().AndRange("n", gt: 0, lt: 2),
            Key().AndRange("n", gt: double.PositiveInfinity),
            Key().AndRange("n", lt: double.PositiveInfinity),
            Key().AndRange("n", lt: double.NegativeInfinity),
        ];
        var document = new Document("d", JsonFields.Parse($$"""{"a":"x","n":{{(double.IsInfinity(number) ? number > 0 ? "1e999" : "-1e999" : JsonValue.Create(number).ToJsonString())}}}"""));

        Find(new KeyTable<Document>(DocumentValues.Of("a"), Rows(keys), DocumentValues.Of), document).ShouldBe(rows);

        static RowKey Key() => new("a", "x");
    }

    [Fact]
    public void What_is_no_number_is_in_no_interval()
    {
        var table = new KeyTable<Document>(DocumentValues.Of("a"), Rows([new RowKey("a", "x").AndRange("n", gte: 0)]), DocumentValues.Of);

        Find(table, new Document("d", JsonFields.Parse("""{"a":"x","n":"1"}"""))).ShouldBeEmpty();
        Find(table, new Document("d", JsonFields.Parse("""{"a":"x"}"""))).ShouldBeEmpty();
    }

    [Fact]
    public void Keys_say_what_they_require()
    {
        new RowKey("a", "x", 1d).And("b", true, null).AndRange("n", gt: 0, lte: 2).AndMore().ToString().ShouldBe("a is 'x' or 1 and b is true or null and n is > 0 <= 2 and more");
        Should.Throw<ArgumentException>(static () => new RowKey("a"));
        Should.Throw<ArgumentException>(static () => new RowKey("a", 1));
        Should.Throw<ArgumentNullException>(static () => new RowKey(null!, "x"));
        Should.Throw<ArgumentNullException>(static () => new RowKey("a", "x").AndRange(null!));
    }

    private static IEnumerable<(int Row, KeyField Field, InRange? Interval)> Rows(RowKey[] keys) =>
        keys.Select(static (key, row) => (row, key.Key.Fields[0], key.Key.Interval));

    private static int[] Find(JsonFields body) => Find(new KeyTable<Document>(DocumentValues.Of("a"), Rows(Keys), DocumentValues.Of), new Document("d", body));

    private static int[] Find<T>(KeyTable<T> table, T subject)
    {
        var found = new MatchList(stackalloc long[MatchList.OnStack]);
        table.Collect(subject, document: -1, ref found);
        found.Sort();
        var rows = new int[found.Count];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = MatchList.RowOf(found.Entries[i]);
            MatchList.DocumentOf(found.Entries[i]).ShouldBe(-1);
        }

        found.Dispose();
        return rows;
    }
}
