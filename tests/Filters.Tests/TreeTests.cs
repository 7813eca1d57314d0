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
        Parse("{ range: { a: { gt: 1, lte: 2 } } }").ShouldBe(new InRange(A, new RangeBound(1, false), new RangeBound(2, true)));
        Parse("{ range: { a: { lt: -0 } } }").ShouldBe(new InRange(A, null, new RangeBound(0, false)));
        Parse("{ ids: { values: ['x', 'y'] } }").ShouldBe(new OneOf(new("_id"), new([FilterScalar.Of("x"), FilterScalar.Of("y")])));
        Parse("{ match: { a: 1 } }").ShouldBe(new EqualTo(A, FilterScalar.Of(1)));
        Parse("{ match: { a: null, 'b.c': [] } }").ShouldBe(new And(new([new EqualTo(A, FilterScalar.Null), new Includes(new("b.c"), new MatchArray(new([])))])));
        Parse("{ match: { a: { b: [1], c: {} } } }").ShouldBe(new Includes(A, new MatchObject(new([new("b", new MatchArray(new([new MatchScalar(FilterScalar.Of(1))]))), new("c", new MatchObject(new([])))]))));
        Parse("{ select: { field: 'a', index: -1, query: { equals: { 'value.x': 1 } } } }").ShouldBe(new Select(A, -1, new EqualTo(new("value.x"), FilterScalar.Of(1))));
        Parse("{ select: { field: 'a', index: 2147483648, query: { exists: 'value' } } }").ShouldBe(new Nothing());
        Parse("{ nothing: null }").ShouldBe(new Nothing());
    }

    [Fact]
    public void Bool_is_another_way_to_write_and()
    {
        FilterNode Has(string path) => new Exists(new(path));

        Parse("{ bool: { must: { exists: 'a' } } }").ShouldBe(new And(new([Has("a")])));
        Parse("{ bool: { must: [], should: [{ exists: 'a' }, { exists: 'b' }], must_not: null } }").ShouldBe(new And(new([new Or(new([Has("a"), Has("b")]))])));
        Parse("{ bool: { should_not: [{ exists: 'd' }], should: 0, must_not: [{ exists: 'b' }], must: [{ exists: 'a' }] } }")
            .ShouldBe(new And(new([Has("a"), new Not(new Or(new([Has("b")]))), new Not(new And(new([Has("d")])))])));
    }

    [Fact]
    public void A_query_sees_the_element_and_nothing_else()
    {
        FilterNode Query(string query) => Parse($"{{ select: {{ field: 'a', index: 0, query: {query} }} }}").ShouldBeOfType<Select>().Query;

        Query("{ exists: 'a' }").ShouldBe(new Nothing());
        Query("{ missing: 'valued' }").ShouldBe(new Not(new Nothing()));
        Query("{ and: [{ exists: 'value' }, { or: [{ exists: 'value.' }, { ids: { values: ['x'] } }] }] }")
            .ShouldBe(new And(new([new Exists(new("value")), new Or(new([new Exists(new("value.")), new Nothing()]))])));
        Query("{ select: { field: 'value', index: 1, query: { exists: 'x' } } }").ShouldBe(new Select(new("value"), 1, new Nothing()));
        Query("{ select: { field: 'x', index: 1, query: { exists: 'value' } } }").ShouldBe(new Nothing());
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
    public void What_is_read_as_something_else_knows_where_it_stood()
    {
        const string Text = "{ bool: { must_not: [{ match: { 'a.b': 1, c: [2] } }], should: [{ ids: { values: ['x'] } }] } }";
        var and = Parse(Text).ShouldBeOfType<And>();
        string At(TextRange range) => Text.Substring(range.Start, range.Length);

        At(and.Range).ShouldBe(Text);
        At(and.Items[0].Range).ShouldBe("must_not: [{ match: { 'a.b': 1, c: [2] } }]");
        var none = and.Items[0].ShouldBeOfType<Not>().Item.ShouldBeOfType<Or>();
        At(none.Range).ShouldBe("[{ match: { 'a.b': 1, c: [2] } }]");
        At(none.Items[0].Range).ShouldBe("{ match: { 'a.b': 1, c: [2] } }");
        var match = none.Items[0].ShouldBeOfType<And>();
        At(match.Items[0].Range).ShouldBe("'a.b': 1");
        At(match.Items[0].ShouldBeOfType<EqualTo>().Path.Range).ShouldBe("a.b");
        At(match.Items[1].Range).ShouldBe("c: [2]");
        At(and.Items[1].Range).ShouldBe("should: [{ ids: { values: ['x'] } }]");
        At(and.Items[1].ShouldBeOfType<Or>().Items[0].ShouldBeOfType<OneOf>().Path.Range).ShouldBe("values");
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
