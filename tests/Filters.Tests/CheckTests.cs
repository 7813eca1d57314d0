namespace Grapnel.Filters.Tests;

/// <summary>Every check: its words are Kuzzle's (see the vectors), its characters stand between « and ».</summary>
public class CheckTests
{
    [Theory]
    [InlineData("{ equals: { a: 1 }, «exists»: 'b' }", "Invalid filter syntax. Filters must have one keyword only", "equals,exists", null)]
    [InlineData("{ and: [{ equals: { a: 1 }, '«exists»': 'b', in: 1 }] }", "\"and\": Invalid filter syntax. Filters must have one keyword only", "equals,exists,in", "and")]
    [InlineData("[{ exists: 'a' }, «{ exists: 'b' }»]", "Invalid filter syntax. Filters must have one keyword only", "0,1", null)]
    [InlineData("«'abc'»", "Invalid filter syntax. Filters must have one keyword only", "0,1,2", null)]
    [InlineData("[«{ exists: 'a' }»]", "\"0\": unknown keyword", "0", "0")]
    [InlineData("«'a'»", "\"0\": unknown keyword", "0", "0")]
    [InlineData("{ '«term»': { a: 1 } }", "\"term\": unknown keyword", "term", "term")]
    [InlineData("{ «''»: { a: 1 } }", "\"\": unknown keyword", "", "")]
    [InlineData("{ and: [{ exists: 'a' }, { not: { «match_all»: {} } }] }", "\"and.not.match_all\": unknown keyword", "match_all", "and.not.match_all")]
    [InlineData("{ not: { «range»: { a: { gt: 1 } } } }", "\"not.range\": is not supported yet", "range", "not.range")]
    [InlineData("«[]»", "must be an object", null, null)]
    [InlineData("«42»", "must be an object", null, null)]
    [InlineData("«true»", "must be an object", null, null)]
    [InlineData("«''»", "must be an object", null, null)]
    [InlineData("{ equals: «[1]» }", "\"equals\": must be an object", "equals", "equals")]
    [InlineData("{ exists: «7» }", "\"exists\": must be an object", "exists", "exists")]
    [InlineData("{ not: «'a'» }", "\"not\": must be an object", "not", "not")]
    [InlineData("{ equals: «{ }» }", "\"equals\": expected object to have exactly 1 property, got 0", "equals", "equals")]
    [InlineData("{ equals: { a: 1, '«b»': 2, c: 3 } }", "\"equals\": expected object to have exactly 1 property, got 3", "equals", "equals")]
    [InlineData("{ not: { exists: 'a', «missing»: 'b' } }", "\"not\": expected object to have exactly 1 property, got 2", "not", "not")]
    [InlineData("{ exists: { field: 'a', «x»: 1 } }", "\"exists\": expected object to have exactly 1 property, got 2", "exists", "exists")]
    [InlineData("{ equals: { a: «{ b: 1 }» } }", "\"equals.a\": must either be a string, a number, a boolean, or null", "equals", "equals.a")]
    [InlineData("{ equals: { 'a.b': «[]» } }", "\"equals.a.b\": must either be a string, a number, a boolean, or null", "equals", "equals.a.b")]
    [InlineData("{ exists: «''» }", "\"exists\": cannot test empty field name", "exists", "exists")]
    [InlineData("{ missing: «\"\"» }", "\"missing\": cannot test empty field name", "missing", "missing")]
    [InlineData("{ exists: { field: «''» } }", "\"exists.field\": cannot be empty", "exists", "exists.field")]
    [InlineData("{ missing: { field: «null» } }", "\"missing.field\": must be a string", "missing", "missing.field")]
    [InlineData("{ exists: { «path»: 'a' } }", "\"exists\": the property \"field\" is missing", "exists", "exists")]
    [InlineData("{ exists: 'list[«nope»]' }", "\"exists\": contains an invalid array value (\"nope\")", "exists", "exists")]
    [InlineData("{ exists: 'list«[]»' }", "\"exists\": contains an invalid array value (\"\")", "exists", "exists")]
    [InlineData("{ missing: { field: 'list[«01»]' } }", "\"missing.field\": contains an invalid array value (\"01\")", "missing", "missing.field")]
    [InlineData("{ exists: 'list[«{}»]' }", "\"exists\": contains an invalid array value (\"{}\")", "exists", "exists")]
    [InlineData("{ exists: 'list[«[1]»]' }", "\"exists\": contains an invalid array value (\"[1]\")", "exists", "exists")]
    [InlineData("{ exists: 'list[«1,»]' }", "\"exists\": contains an invalid array value (\"1,\")", "exists", "exists")]
    [InlineData("{ exists: 'l\\u0069st[«\\'x\\'»]' }", "\"exists\": contains an invalid array value (\"'x'\")", "exists", "exists")]
    [InlineData("{ in: { a: «'b'» } }", "\"in.a\": must be an array", "in", "in.a")]
    [InlineData("{ in: { a: «[ ]» } }", "\"in.a\": cannot be empty", "in", "in.a")]
    [InlineData("{ in: { a: ['x', «1», null] } }", "\"in.a\": must hold only values of type \"string\"", "in", "in.a")]
    [InlineData("{ and: «{ exists: 'a' }» }", "\"and\": must be an array", "and", "and")]
    [InlineData("{ or: «[]» }", "\"or\": cannot be empty", "or", "or")]
    [InlineData("{ or: [{ exists: 'a' }, «{}»] }", "\"or\": can only contain non-empty objects", "or", "or")]
    [InlineData("{ and: [{ exists: '' }, «null»] }", "\"and\": can only contain non-empty objects", "and", "and")]
    [InlineData("{ and: [{ exists: «''» }, { equals: 1 }] }", "\"and.exists\": cannot test empty field name", "exists", "and.exists")]
    [InlineData("{ equals: { a: 1 }, equals: «2» }", "\"equals\": must be an object", "equals", "equals")]
    public void A_filter_that_is_none_says_where(string marked, string message, string? keyword, string? path)
    {
        var (filter, range) = Marked.Read(marked);
        var parsed = FilterParser.Parse(filter);

        parsed.Root.ShouldBeNull();
        var error = parsed.Error.ShouldNotBeNull();
        (error.Message, error.Keyword, error.Path, error.Range).ShouldBe((message, keyword, path, range));
    }

    [Theory]
    [InlineData("bool")]
    [InlineData("geoBoundingBox")]
    [InlineData("geoDistance")]
    [InlineData("geoDistanceRange")]
    [InlineData("geoPolygon")]
    [InlineData("ids")]
    [InlineData("match")]
    [InlineData("nothing")]
    [InlineData("range")]
    [InlineData("select")]
    public void Operators_to_come_are_told_from_unknown_ones(string keyword)
    {
        var error = FilterParser.Parse($"{{ {keyword}: null }}").Error.ShouldNotBeNull();

        (error.Message, error.Range, error.DidYouMean).ShouldBe(($"\"{keyword}\": is not supported yet", new TextRange(2, keyword.Length), null));
    }

    [Theory]
    [InlineData("{ equal: 1 }", "equals")]
    [InlineData("{ Equals: 1 }", "equals")]
    [InlineData("{ AND: 1 }", "and")]
    [InlineData("{ exsits: 1 }", "exists")]
    [InlineData("{ geoboundingbox: 1 }", "geoBoundingBox")]
    [InlineData("{ term: 1 }", null)]
    [InlineData("{ exists: { feild: 'a' } }", "field")]
    [InlineData("{ exists: { x: 'a' } }", null)]
    public void A_misspelt_word_gets_a_suggestion(string filter, string? didYouMean) =>
        FilterParser.Parse(filter).Error.ShouldNotBeNull().DidYouMean.ShouldBe(didYouMean);
}
