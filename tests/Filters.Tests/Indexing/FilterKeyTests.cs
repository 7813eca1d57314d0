namespace Grapnel.Filters.Tests.Indexing;

/// <summary>What of a filter an index can look up.</summary>
public sealed class FilterKeyTests
{
    [Theory]
    [InlineData("{ equals: { a: 'x' } }", "a is 'x'")]
    [InlineData("{ equals: { a: -0.0 } }", "a is 0")]
    [InlineData("{ equals: { a: 1e999 } }", "a is 1e999")]
    [InlineData("{ equals: { a: false } }", "a is false")]
    [InlineData("{ equals: { a: null } }", "a is null")]
    [InlineData("{ in: { a: ['x', 'y', 'x'] } }", "a is 'x' or 'y'")]
    [InlineData("{ ids: { values: ['1', '2'] } }", "_id is '1' or '2'")]
    [InlineData("{ or: [ { equals: { a: 'x' } }, { equals: { a: 1 } }, { in: { a: ['y', 'z'] } } ] }", "a is 'x' or 'y' or 'z' or 1")]
    [InlineData("{ and: [ { equals: { a: 'x' } }, { exists: 'b' } ] }", "a is 'x' and more")]
    [InlineData("{ and: [ { equals: { a: 'x' } }, { equals: { b: 1 } } ] }", "a is 'x' and b is 1")]
    [InlineData("{ and: [ { range: { p: { gt: 1, lte: 2.5 } } }, { equals: { a: 'x' } } ] }", "a is 'x' and p is > 1 <= 2.5")]
    [InlineData("{ and: [ { range: { p: { gte: -3 } } }, { equals: { a: 'x' } }, { not: { exists: 'b' } } ] }", "a is 'x' and p is >= -3 and more")]
    [InlineData("{ and: [ { range: { p: { gt: 1 } } }, { range: { q: { lt: 2 } } }, { equals: { a: 'x' } } ] }", "a is 'x' and p is > 1 and more")]
    [InlineData("{ and: [ { equals: { a: 'x' } }, { and: [ { equals: { b: 'y' } } ] } ] }", "a is 'x' and b is 'y'")]
    [InlineData("{ bool: { must: [ { equals: { a: 'x' } } ], must_not: [ { exists: 'b' } ] } }", "a is 'x' and more")]
    public void Constants_and_one_interval(string filter, string key) => KeyOf(filter).ShouldNotBeNull().ToString().ShouldBe(key);

    [Theory]
    [InlineData("{}")]
    [InlineData("{ nothing: true }")]
    [InlineData("{ exists: 'a' }")]
    [InlineData("{ exists: 'a[\"x\"]' }")]
    [InlineData("{ range: { a: { gt: 1 } } }")]
    [InlineData("{ not: { equals: { a: 'x' } } }")]
    [InlineData("{ or: [ { equals: { a: 'x' } }, { equals: { b: 'x' } } ] }")]
    [InlineData("{ or: [ { equals: { a: 'x' } }, { exists: 'a[\"x\"]' } ] }")]
    [InlineData("{ or: [ { and: [ { equals: { a: 'x' } }, { exists: 'b' } ] }, { equals: { a: 'y' } } ] }")]
    public void What_requires_no_constant_has_no_key(string filter) => KeyOf(filter).ShouldBeNull();

    [Fact]
    public void Trees_that_were_not_simplified_have_keys_too()
    {
        var equal = new EqualTo(new FieldPath("a"), FilterScalar.Of("x"));

        FilterKey.Of(new And(new ValueList<FilterNode>([new And(new ValueList<FilterNode>([equal])), new Everything()])))!.ToString().ShouldBe("a is 'x' and more");
    }

    private static FilterKey? KeyOf(string filter) => FilterKey.Of(FilterFolding.Fold(FilterParser.Parse(filter).Root.ShouldNotBeNull()).Root);
}
