using Grapnel.Filters.Tests.Support;

namespace Grapnel.Filters.Tests;

public class PrintTests
{
    [Theory]
    [InlineData(" {\"equals\" : {\"input.resource.index\":\"nyc-open-data\"}}", "{ equals: { 'input.resource.index': 'nyc-open-data' } }")]
    [InlineData("{equals:{a:-0.50}}", "{ equals: { a: -0.5 } }")]
    [InlineData("{equals:{'0a':null}}", "{ equals: { '0a': null } }")]
    [InlineData("{equals:{'':true}}", "{ equals: { '': true } }")]
    [InlineData("{equals:{a:1e400}}", "{ equals: { a: 1e999 } }")]
    [InlineData("{equals:{a:-1e400}}", "{ equals: { a: -1e999 } }")]
    [InlineData("{equals:{a:\"it's \\\"so\\\"\\n\"}}", "{ equals: { a: 'it\\'s \"so\"\\u000a' } }")]
    [InlineData("{in:{a:['x','y'],}}", "{ in: { a: ['x', 'y'] } }")]
    [InlineData("{exists:{field:'a'}}", "{ exists: 'a' }")]
    [InlineData("{exists:'a\\\\[0\\\\]'}", "{ exists: 'a\\\\[0\\\\]' }")]
    [InlineData("{missing:'a[ \"it\\'s\" ]'}", "{ missing: 'a[\"it\\'s\"]' }")]
    [InlineData("{not:{exists:'a'}}", "{ missing: 'a' }")]
    [InlineData("{not:{not:{equals:{a:1}}}}", "{ not: { not: { equals: { a: 1 } } } }")]
    [InlineData("{and:[{exists:'a'},{or:[{exists:'b'}]}]}", "{ and: [{ exists: 'a' }, { or: [{ exists: 'b' }] }] }")]
    [InlineData("{range:{a:{lt:5,gte:-0.0}}}", "{ range: { a: { gte: 0, lt: 5 } } }")]
    [InlineData("{range:{'a b':{gt:1e400,lte:1e400,gt:-1e400}}}", "{ range: { 'a b': { gt: -1e999, lte: 1e999 } } }")]
    [InlineData("{ids:{values:['x','y']}}", "{ in: { _id: ['x', 'y'] } }")]
    [InlineData("{match:{a:1}}", "{ equals: { a: 1 } }")]
    [InlineData("{match:{a:{}}}", "{ match: { a: {} } }")]
    [InlineData("{match:{'a.b':[{'c d':[null,-0]},'x',[]],e:true}}", "{ and: [{ match: { 'a.b': [{ 'c d': [null, 0] }, 'x', []] } }, { equals: { e: true } }] }")]
    [InlineData("{nothing:[1,2]}", "{ nothing: true }")]
    [InlineData("{select:{query:{missing:'value'},index:-2.0,field:'a[0]'}}", "{ select: { field: 'a[0]', index: -2, query: { missing: 'value' } } }")]
    [InlineData("{bool:{should_not:[{exists:'d'}],should:[{exists:'c'}],must_not:[{exists:'b'}],must:{exists:'a'}}}", "{ and: [{ exists: 'a' }, { not: { or: [{ exists: 'b' }] } }, { or: [{ exists: 'c' }] }, { not: { and: [{ exists: 'd' }] } }] }")]
    [InlineData("null", "{}")]
    public void A_filter_has_one_printed_form(string text, string printed) => FilterText.Print(FilterParser.Parse(text).Root.ShouldNotBeNull()).ShouldBe(printed);

    [Fact]
    public void What_is_printed_is_read_as_the_same_tree()
    {
        for (var seed = 0; seed < Repository.FuzzSize; seed++)
        {
            var tree = new RandomFilters(seed).Tree();
            var text = FilterText.Print(tree);

            var parsed = FilterParser.Parse(text);
            parsed.Error.ShouldBeNull(text);
            parsed.Root.ShouldBe(tree, text);
            text.ShouldAllBe(c => !char.IsControl(c) && c != '\u2028' && c != '\u2029');
        }
    }
}
