namespace Grapnel.Filters.Tests;

/// <summary>What texts become.</summary>
public class TreeTests
{
    private static readonly FieldPath A = new("a");

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData(" { } ")]
    [InlineData("\uFEFF{ /* all */ } // of them")]
    public void Nothing_asked_matches_everything(string text) => Parse(text).ShouldBe(new Everything());

    [Theory]
    [InlineData("{\"equals\":{\"a\":\"it's\"}}")]
    [InlineData("{ equals: { a: 'it\\'s' } }")]
    [InlineData("{ 'equals': { \"a\": 'it\\u0027s', }, }")]
    [InlineData("\t{ // what\r\n equals /* how */ : { a: \"it\\'s\" }\u00A0}\n")]
    [InlineData("{ equals: { a: 1 }, equals: { a: 2, 'a': \"it's\" } }")]
    public void There_is_more_than_one_way_to_write_a_filter(string text) => Parse(text).ShouldBe(new EqualTo(A, FilterScalar.Of("it's")));

    [Fact]
    public void Every_operator_has_its_node()
    {
        Parse("{ equals: { a: null } }").ShouldBe(new EqualTo(A, FilterScalar.Null));
        Parse("{ equals: { a: true } }").ShouldBe(new EqualTo(A, FilterScalar.Of(true)));
        Parse("{ in: { a: ['x', 'y'] } }").ShouldBe(new OneOf(A, new([FilterScalar.Of("x"), FilterScalar.Of("y")])));
        Parse("{ exists: 'a' }").ShouldBe(new Exists(A));
        Parse("{ exists: { field: 'a' } }").ShouldBe(new Exists(A));
        Parse("{ missing: 'a' }").ShouldBe(new Not(new Exists(A)));
        Parse("{ exists: 'a[\"x\"]' }").ShouldBe(new Contains(A, FilterScalar.Of("x")));
        Parse("{ missing: { field: 'a[ 1.0 ]' } }").ShouldBe(new Not(new Contains(A, FilterScalar.Of(1))));
        Parse("{ not: { exists: 'a' } }").ShouldBe(new Not(new Exists(A)));
        Parse("{ and: [{ exists: 'a' }, { not: { exists: 'a' } }] }").ShouldBe(new And(new([new Exists(A), new Not(new Exists(A))])));
        Parse("{ or: [{ exists: 'a' }] }").ShouldBe(new Or(new([new Exists(A)])));
    }

    [Theory]
    [InlineData("1", 1)]
    [InlineData("1.0", 1)]
    [InlineData("10e-1", 1)]
    [InlineData("-0", 0)]
    [InlineData("-0.0e5", 0)]
    [InlineData("0.1", 0.1)]
    [InlineData("9007199254740993", 9007199254740992)]
    [InlineData("1e400", double.PositiveInfinity)]
    [InlineData("-1E+400", double.NegativeInfinity)]
    [InlineData("1e-400", 0)]
    [InlineData("1e99999999999999999999", double.PositiveInfinity)]
    public void Numbers_are_doubles(string text, double value)
    {
        var number = Parse($"{{ equals: {{ a: {text} }} }}").ShouldBeOfType<EqualTo>().Value;

        number.Number.ShouldBe(value);
        double.IsNegative(number.Number).ShouldBe(value < 0);
        number.ShouldBe(FilterScalar.Of(value));
    }

    [Fact]
    public void Scalars_are_equal_as_equals_compares()
    {
        FilterScalar[] different = [FilterScalar.Null, FilterScalar.Of(0), FilterScalar.Of(1), FilterScalar.Of(""), FilterScalar.Of("1"), FilterScalar.Of("true"), FilterScalar.Of("null"), FilterScalar.Of(true), FilterScalar.Of(false), FilterScalar.Of("é"), FilterScalar.Of("e\u0301")];

        different.Distinct().Count().ShouldBe(different.Length);
        FilterScalar.Of(0.0).ShouldBe(FilterScalar.Of(-0.0));
        FilterScalar.Of(-0.0).GetHashCode().ShouldBe(FilterScalar.Of(0.0).GetHashCode());
        (FilterScalar.Of("x") with { Range = new TextRange(3, 3) }).ShouldBe(FilterScalar.Of("x"));
    }

    [Theory]
    [InlineData("a", "a", null)]
    [InlineData("a.b", "a.b", null)]
    [InlineData("a[1]", "a", "1")]
    [InlineData("a[1][2]b", "a[1][2]b", null)]
    [InlineData("[1]", "[1]", null)]
    [InlineData("a]", "a]", null)]
    [InlineData("a\\[0\\]", "a[0]", null)]
    [InlineData("a\\[0]", "a[0]", null)]
    [InlineData("a\\[x\\][\"v\"]", "a[x]", "'v'")]
    [InlineData("a[\"b]\"]", "a", "'b]'")]
    [InlineData("a\n[1]", "a\n", "1")]
    [InlineData("a\nb[1]", "a\nb[1]", null)]
    [InlineData("a\\[\n[1]", "a[\n", "1")]
    [InlineData("a[\n1]", "a[\n1]", null)]
    [InlineData("a[\u2028[1]", "a[\u2028", "1")]
    public void Brackets_in_exists_hold_a_value_unless_escaped(string text, string path, string? value)
    {
        var filter = Parse(FilterTextOf(text));

        if (value is null)
            filter.ShouldBe(new Exists(new(path)));
        else
            filter.ShouldBeOfType<Contains>().ShouldSatisfyAllConditions(found => found.Path.Text.ShouldBe(path), found => found.Value.ToString().ShouldBe(value));
    }

    [Fact]
    public void Everything_knows_where_it_stood()
    {
        const string Text = " { and: [{ equals: { 'a.b': 'x' } }, { missing: \"l\\u0069st[\\\"y\\\"]\" }, { in: { c: ['z'] } }] } ";
        var and = Parse(Text).ShouldBeOfType<And>();
        string At(TextRange range) => Text.Substring(range.Start, range.Length);

        At(and.Range).ShouldBe(Text.Trim());
        var equals = and.Items[0].ShouldBeOfType<EqualTo>();
        At(equals.Range).ShouldBe("{ equals: { 'a.b': 'x' } }");
        At(equals.Path.Range).ShouldBe("a.b");
        At(equals.Path.RangeOf(2, 1)).ShouldBe("b");
        At(equals.Value.Range).ShouldBe("'x'");
        var contains = and.Items[1].ShouldBeOfType<Not>().Item.ShouldBeOfType<Contains>();
        At(contains.Range).ShouldBe("{ missing: \"l\\u0069st[\\\"y\\\"]\" }");
        At(contains.Path.Range).ShouldBe("l\\u0069st");
        contains.Path.RangeOf(0, 1).ShouldBe(contains.Path.Range);
        At(contains.Value.Range).ShouldBe("\\\"y\\\"");
        var one = and.Items[2].ShouldBeOfType<OneOf>();
        At(one.Path.Range).ShouldBe("c");
        At(one.Values[0].Range).ShouldBe("'z'");
    }

    [Fact]
    public void Places_take_no_part_in_equality()
    {
        var filter = Parse("{ and: [{ equals: { a: 1 } }, { in: { b: ['x'] } }] }");
        var spread = Parse("{ and : [ { equals : { a : 1.0 } } , { in : { b : [ 'x' ] } } ] }");

        spread.ShouldBe(filter);
        spread.GetHashCode().ShouldBe(filter.GetHashCode());
        Parse("{ or: [{ equals: { a: 1 } }, { in: { b: ['x'] } }] }").ShouldNotBe(filter);
        Parse("{ and: [{ in: { b: ['x'] } }, { equals: { a: 1 } }] }").ShouldNotBe(filter);
    }

    private static string FilterTextOf(string field) =>
        "{ exists: '" + field.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal) + "' }";

    private static FilterNode Parse(string text)
    {
        var parsed = FilterParser.Parse(text);
        parsed.Error.ShouldBeNull(text);
        return parsed.Root!;
    }
}
