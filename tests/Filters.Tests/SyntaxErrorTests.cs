using Grapnel.Filters.Text;

namespace Grapnel.Filters.Tests;

/// <summary>Texts that cannot be read: what is said, and where. The characters pointed at stand between « and ».</summary>
public class SyntaxErrorTests
{
    [Theory]
    [InlineData("{ equals: { a: 1 }«]»", "expected ',' or '}', found ']'")]
    [InlineData("{ equals: { a: 1 «b»: 2 } }", "expected ',' or '}', found 'b'")]
    [InlineData("{ in: { a: ['x' «'»y'] } }", "expected ',' or ']', found \"'\"")]
    [InlineData("{ in: { a: ['x'«}» }", "expected ',' or ']', found '}'")]
    [InlineData("«{» equals: { a: 1 }", "'{' is not closed: expected ',' or '}'")]
    [InlineData("{ and: «[»", "'[' is not closed: expected ',' or ']'")]
    [InlineData("{ and: «[» // rest", "'[' is not closed: expected ',' or ']'")]
    [InlineData("{ equals: «{»", "'{' is not closed: expected ',' or '}'")]
    [InlineData("{ exists: «'»a }", "the string is not closed: expected ' before the end of the text")]
    [InlineData("{ exists: «\"»a\n }", "the string is not closed: expected \" on the same line")]
    [InlineData("{ exists: 'a«\\»", "unknown escape in a string: a backslash itself is written \\\\")]
    [InlineData("{ exists: 'a«\\d»' }", "unknown escape in a string: a backslash itself is written \\\\")]
    [InlineData("{ exists: 'a«\\u00»g0' }", "\\u needs four hexadecimal digits")]
    [InlineData("{ exists: 'a«\t»' }", "a string cannot hold the character U+0009: write it as \\u0009")]
    [InlineData("{ exists: '«\\ud83d»' }", "half of a surrogate pair: no document can hold this text, write both halves")]
    [InlineData("{ exists: '\\n«\\ude00»\\ud83d' }", "half of a surrogate pair: no document can hold this text, write both halves")]
    [InlineData("{ «exists»", "expected ':' after the key 'exists', found the end of the text")]
    [InlineData("{ 'exists' «'»a' }", "expected ':' after the key 'exists', found \"'\"")]
    [InlineData("{ exists «=» 'a' }", "expected ':' after the key 'exists', found '='")]
    [InlineData("{ exists «=>» 'a' }", "expected ':' after the key 'exists', found '='")]
    [InlineData("{ «exists»:", "expected a value after the key 'exists'")]
    [InlineData("{ exists: «}»", "expected a value, found '}'")]
    [InlineData("{ exists: «,» }", "expected a value, found ','")]
    [InlineData("{ exists: «“»a” }", "expected a value, found '“'")]
    [InlineData("{ exists: «😀» }", "expected a value, found '😀'")]
    [InlineData("{ exists: «\u0001» }", "expected a value, found U+0001")]
    [InlineData("{ «,» }", "expected a key, found ','")]
    [InlineData("{ «0»: 1 }", "expected a key, found '0'")]
    [InlineData("{ equals: { «input.resource»: 1 } }", "a key that is more than one name needs quotes: 'input.resource'", "'input.resource'")]
    [InlineData("{ equals: { a: «True» } }", "'True' is written in lower case", "true")]
    [InlineData("{ equals: { a: «undefined» } }", "'undefined' is not a value of JSON: write null, or leave it out", "null")]
    [InlineData("{ equals: { a: «NaN» } }", "'NaN' is not a value of JSON: nothing in a document equals it")]
    [InlineData("{ exists: «age» }", "expected a value, found 'age': a text needs quotes", "'age'")]
    [InlineData("{ equals: { a: «01» } }", "'01' is not a number of JSON, which look like 0, -1, 0.5 or 1e3")]
    [InlineData("{ equals: { a: «+1» } }", "'+1' is not a number of JSON, which look like 0, -1, 0.5 or 1e3")]
    [InlineData("{ equals: { a: «.5» } }", "'.5' is not a number of JSON, which look like 0, -1, 0.5 or 1e3")]
    [InlineData("{ equals: { a: «1.» } }", "'1.' is not a number of JSON, which look like 0, -1, 0.5 or 1e3")]
    [InlineData("{ equals: { a: «-» } }", "'-' is not a number of JSON, which look like 0, -1, 0.5 or 1e3")]
    [InlineData("{ equals: { a: «1e» } }", "'1e' is not a number of JSON, which look like 0, -1, 0.5 or 1e3")]
    [InlineData("{ equals: { a: «0x10» } }", "'0x10' is not a number of JSON, which look like 0, -1, 0.5 or 1e3")]
    [InlineData("{ equals: { a: «-Infinity» } }", "'-Infinity' is not a number of JSON, which look like 0, -1, 0.5 or 1e3")]
    [InlineData("{} «;»", "';' after the end of the filter")]
    [InlineData("{ exists: 'a' } «{ exists: 'b' }» ", "'{' after the end of the filter")]
    [InlineData("{ «/*» exists: 'a' }", "the comment is not closed: expected '*/'")]
    [InlineData("{ regexp: { a: «/»x/i } }", "expected a value, found '/': a regular expression is a text in quotes, without slashes")]
    [InlineData("« \n»", "a filter is an object: write {} to match everything, or leave the filter out")]
    [InlineData("«»", "a filter is an object: write {} to match everything, or leave the filter out")]
    [InlineData("«// all»", "a filter is an object: write {} to match everything, or leave the filter out")]
    public void A_text_that_cannot_be_read_says_where(string marked, string text, string? didYouMean = null)
    {
        var (filter, range) = Marked.Read(marked);
        var parsed = FilterParser.Parse(filter);

        parsed.Root.ShouldBeNull();
        parsed.Error.ShouldBe(new FilterError(text, null, null, range, didYouMean));
        parsed.Error!.Message.ShouldBe(text);
    }

    [Theory]
    [InlineData("{ exists: '#' }", 11)]
    [InlineData("{ exists: '\\ud83d#' }", 17)]
    [InlineData("{ exists: '😀#' }", 13)]
    public void Half_a_surrogate_pair_is_found_in_any_spelling(string text, int at)
    {
        // Attributes cannot hold one.
        var filter = text.Replace('#', '\ude00');

        FilterParser.Parse(filter).Error.ShouldNotBeNull().Text.ShouldStartWith("half of a surrogate pair");
        FilterParser.Parse(filter).Error!.Range.ShouldBe(new TextRange(at, 1));
    }

    [Fact]
    public void Nesting_has_a_limit_and_the_bracket_beyond_it_is_named()
    {
        static string Nested(int depth) => "{ not: " + string.Concat(Enumerable.Repeat("[", depth - 1)) + string.Concat(Enumerable.Repeat("]", depth - 1)) + " }";

        FilterParser.Parse(Nested(RelaxedJsonReader.DeepestNesting)).Error!.Text.ShouldBe("must be an object");
        FilterParser.Parse(Nested(RelaxedJsonReader.DeepestNesting + 1)).Error
            .ShouldBe(new FilterError("nested deeper than 100 objects and arrays", null, null, new TextRange("{ not: ".Length + 99, 1)));
    }

    [Fact]
    public void Deep_filters_within_the_limit_are_read_simplified_and_printed()
    {
        var text = string.Concat(Enumerable.Repeat("{ not: ", 99)) + "{ exists: 'a' }" + string.Concat(Enumerable.Repeat(" }", 99));
        var filter = FilterParser.Parse(text).Root.ShouldNotBeNull();

        FilterFolding.Fold(filter).Root.ToString().ShouldBe("{ missing: 'a' }");
        FilterParser.Parse(filter.ToString()).Root.ShouldBe(filter);
        FilterParser.Parse("{ not: " + text + " }").Error!.Text.ShouldContain("nested deeper");
    }

    [Fact]
    public void A_bool_is_as_deep_as_what_it_stands_for()
    {
        static string Nested(int depth) => string.Concat(Enumerable.Repeat("{ bool: { must_not: [", depth)) + "{ exists: 'a' }" + string.Concat(Enumerable.Repeat("] } }", depth));

        var filter = FilterParser.Parse(Nested(19)).Root.ShouldNotBeNull();
        FilterParser.Parse(filter.ToString()).Root.ShouldBe(filter);
        FilterFolding.Fold(filter).Root.ToString().ShouldBe("{ missing: 'a' }");
        FilterParser.Parse(Nested(20)).Error.ShouldBe(new FilterError("nested deeper than 100 objects and arrays, bool written out", null, null, new TextRange(0, Nested(20).Length)));
        FilterParser.Parse(Nested(40)).Error!.Text.ShouldBe("nested deeper than 100 objects and arrays");
    }

    [Theory]
    [InlineData("{ match: { a: ", "1", " } }", 98)]
    [InlineData("{ match: { a: ", "[", "]", 98)]
    [InlineData("{ select: { field: 'value', index: 0, query: ", "{ exists: 'value' }", " } }", 49)]
    [InlineData("{ or: [", "{ exists: 'value' }", "] }", 49)]
    public void Operators_within_each_other_stay_within_the_limit(string open, string inner, string close, int depth)
    {
        string Nested(int count) => inner.Length == 1
            ? open + string.Concat(Enumerable.Repeat(inner == "[" ? "[" : "{ a: ", count)) + (inner == "[" ? "" : inner) + string.Concat(Enumerable.Repeat(inner == "[" ? "]" : " }", count)) + " } }"
            : string.Concat(Enumerable.Repeat(open, count)) + inner + string.Concat(Enumerable.Repeat(close, count));

        var filter = FilterParser.Parse(Nested(depth)).Root.ShouldNotBeNull();
        FilterParser.Parse(filter.ToString()).Root.ShouldBe(filter);
        FilterParser.Parse(FilterFolding.Fold(filter).Root.ToString()).Error.ShouldBeNull();
        FilterParser.Parse(Nested(depth + 1)).Error.ShouldNotBeNull().Text.ShouldStartWith("nested deeper than 100 objects and arrays");
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{a:")]
    [InlineData("\"")]
    [InlineData("\\")]
    [InlineData(" ")]
    [InlineData("1")]
    [InlineData("a.")]
    [InlineData("/*")]
    [InlineData("//\n")]
    [InlineData("{exists:'a[")]
    public void A_million_characters_are_no_trouble(string piece)
    {
        var parsed = FilterParser.Parse(string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length)));

        parsed.Error.ShouldNotBeNull();
    }
}
