namespace Grapnel.Filters.Tests.Regexps;

/// <summary>What is no pattern says so in RE2's words, at the characters between « and ».</summary>
public class RegexpSyntaxTests
{
    [Theory]
    [InlineData("foo«(?=»bar)", "invalid perl operator: (?=")]
    [InlineData("«(?!»a)", "invalid perl operator: (?!")]
    [InlineData("«(?<=»a)b", "invalid perl operator: (?<=")]
    [InlineData("«(?<!»\\d)px", "invalid perl operator: (?<!")]
    [InlineData("«(?>»a)", "invalid perl operator: (?>")]
    [InlineData("«(?#»a)", "invalid perl operator: (?#")]
    [InlineData("(a)«(?P»=n)", "invalid perl operator: (?P")]
    [InlineData("«(?iz»)", "invalid perl operator: (?iz")]
    [InlineData("«(?--»i)", "invalid perl operator: (?--")]
    [InlineData("«(?i-)»", "invalid perl operator: (?i-)")]
    [InlineData("«(?i»", "invalid perl operator: (?i")]
    [InlineData("a«(?<x»", "invalid named capture group: (?<x")]
    [InlineData("«(?<>»a)", "invalid named capture group: (?<>")]
    [InlineData("«(?P<a-b>»a)", "invalid named capture group: (?P<a-b>")]
    [InlineData("(?<n>a)«(?<n>»a)", "invalid named capture group: (?<n>")]
    [InlineData("a«**»", "bad repetition operator: **")]
    [InlineData("a«++»b", "bad repetition operator: ++")]
    [InlineData("a«{2}?*»", "bad repetition operator: {2}?*")]
    [InlineData("a«{2}{3}»", "bad repetition operator: {2}{3}")]
    [InlineData("«*»a", "no argument for repetition operator: *")]
    [InlineData("(«+»)", "no argument for repetition operator: +")]
    [InlineData("a|«{2}»", "no argument for repetition operator: {2}")]
    [InlineData("(?i)«?»", "no argument for repetition operator: ?")]
    [InlineData("a«{1001}»", "invalid repetition size: {1001}")]
    [InlineData("a«{3,1}»", "invalid repetition size: {3,1}")]
    [InlineData("(a{100})«{11}»", "invalid repetition size: {11}")]
    [InlineData("((a{1000}){0})«{2}»", "invalid repetition size: {2}")]
    [InlineData("a«(»b", "missing ): a(b")]
    [InlineData("(a)b«)»", "unexpected ): (a)b)")]
    [InlineData("a«[»b", "missing ]: [b")]
    [InlineData("«[»]", "missing ]: []")]
    [InlineData("«[»a-", "missing ]: [a-")]
    [InlineData("[«b-a»]", "invalid character class range: b-a")]
    [InlineData("[«z-\\x41»]", "invalid character class range: z-\\x41")]
    [InlineData("[a«[:foo:]»]", "invalid character class range: [:foo:]")]
    [InlineData("«\\p{Foo}»", "invalid character class range: \\p{Foo}")]
    [InlineData("a«\\pX»", "invalid character class range: \\pX")]
    [InlineData("«\\P{Greek»", "invalid character class range: \\P{Greek")]
    [InlineData("[a-«\\d»]", "invalid escape sequence: \\d")]
    [InlineData("(.)«\\1»", "invalid escape sequence: \\1")]
    [InlineData("(?<q>a)«\\k»<q>", "invalid escape sequence: \\k")]
    [InlineData("«\\h»", "invalid escape sequence: \\h")]
    [InlineData("«\\8»", "invalid escape sequence: \\8")]
    [InlineData("«\\E»", "invalid escape sequence: \\E")]
    [InlineData("«\\C»", "invalid escape sequence: \\C")]
    [InlineData("«\\é»", "invalid escape sequence: \\é")]
    [InlineData("«\\😀»", "invalid escape sequence: \\😀")]
    [InlineData("«\\x{110000»}", "invalid escape sequence: \\x{110000")]
    [InlineData("«\\x{}»", "invalid escape sequence: \\x{}")]
    [InlineData("«\\x4g»", "invalid escape sequence: \\x4g")]
    [InlineData("«\\u»{", "invalid escape sequence: \\u{")]
    [InlineData("«\\c»a", "invalid escape sequence: \\c")]
    [InlineData("ab«\\»", "trailing \\")]
    public void A_pattern_that_is_none_says_where(string marked, string message)
    {
        // \u{ takes its brace along.
        var (pattern, range) = marked == "«\\u»{" ? ("\\u{", new TextRange(0, 3)) : Marked.Read(marked);
        var parsed = RegexpParser.Parse(pattern, null);

        parsed.Pattern.ShouldBeNull();
        var error = parsed.Error.ShouldNotBeNull();
        (error.Message, error.Range).ShouldBe((message, range));
    }

    [Theory]
    [InlineData("(?=a)", "RE2 has no lookaround: it cannot run in linear time")]
    [InlineData("(a)\\1", "RE2 has no backreferences: they cannot run in linear time")]
    [InlineData("(?P=n)", "RE2 has no backreferences: they cannot run in linear time")]
    [InlineData("a++", "possessive repetition cannot run in linear time")]
    [InlineData("\\p{Geek}", "did you mean Greek?")]
    [InlineData("\\p{Script=Greke}", "did you mean Script=Greek?")]
    [InlineData("[[:alhpa:]]", "did you mean [:alpha:]?")]
    [InlineData("[[:^Alpha:]]", "did you mean [:^alpha:]?")]
    [InlineData("[[:foo:]]", "no POSIX class has this name")]
    [InlineData("\\C", "a single byte of a character cannot be looked at in .NET's text")]
    public void Where_RE2_is_short_a_reason_follows(string pattern, string reason) =>
        RegexpParser.Parse(pattern, null).Error.ShouldNotBeNull().Reason.ShouldBe(reason);

    [Theory]
    [InlineData("{ regexp: «5» }", "\"regexp\": must be an object")]
    [InlineData("{ regexp: «{}» }", "\"regexp\": expected object to have exactly 1 property, got 0")]
    [InlineData("{ regexp: { a: «5» } }", "\"regexp.a\": must be either a string or a non-empty object")]
    [InlineData("{ regexp: { a: «{}» } }", "\"regexp.a\": must be a non-empty object")]
    [InlineData("{ regexp: { a: { «flags»: 'i' } } }", "\"regexp.a\": the property \"value\" is missing")]
    [InlineData("{ regexp: { a: { value: 'x', «flag»: 1 } } }", "\"regexp.a\": \"flag\" is not an allowed attribute (allowed: flags,value)")]
    [InlineData("{ regexp: { a: { value: 'x', flags: «5» } } }", "\"regexp.a.flags\": must be a string")]
    [InlineData("{ regexp: { a: { value: «7» } } }", "\"regexp.a\": cannot parse regexp expression \"/7/undefined\" (a pattern is a string)")]
    [InlineData("{ regexp: { a: { value: «[1, null]», flags: 'i' } } }", "\"regexp.a\": cannot parse regexp expression \"/1,/i\" (a pattern is a string)")]
    [InlineData("{ regexp: { a: 'x«**»' } }", "\"regexp.a\": cannot parse regexp expression \"/x**/undefined\" (bad repetition operator: **; put a group around what is repeated twice)")]
    [InlineData("{ regexp: { a: { value: '\\u0061\\\\.«\\\\h»z', flags: 'i' } } }", "\"regexp.a\": cannot parse regexp expression \"/a\\.\\hz/i\" (invalid escape sequence: \\h)")]
    public void A_filter_that_holds_none_says_where(string marked, string message)
    {
        var (filter, range) = Marked.Read(marked);
        var error = FilterParser.Parse(filter).Error.ShouldNotBeNull();

        (error.Message, error.Keyword, error.Range).ShouldBe((message, "regexp", range));
    }

    [Theory]
    [InlineData("{ regexp: { a: 'x' } }", "{ regexp: { a: { value: 'x', flags: null } } }")]
    [InlineData("{ regexp: { a: { value: 'x' } } }", "{ regexp: { a: { value: 'x', flags: 'guy' } } }")]
    [InlineData("{ regexp: { a: { value: 'x', flags: 'smi' } } }", "{ regexp: { a: { value: 'x', flags: 'gimsi' } } }")]
    public void Equal_patterns_are_equal_nodes_and_print_alike(string one, string other)
    {
        var (first, second) = (FilterParser.Parse(one).Root.ShouldNotBeNull(), FilterParser.Parse(other).Root.ShouldNotBeNull());

        first.ShouldBe(second);
        FilterParser.Parse(first.ToString()).Root.ShouldBe(first);
    }

    [Fact]
    public void Text_of_any_kind_is_a_pattern_or_an_error_within_it()
    {
        string[] pieces = ["(", "(?", ")", "[", "]", "{", "}", "1", "0", ",", "*", "+", "?", "|", "^", "$", "\\", ".", "a", "-", ":", "<", ">", "=", "!", "P", "i", "m", "[:", "alpha", ":]", "\\p{", "Greek", "\\x{", "\\u{", "\\c", "\\Q", "\\E", "é", "\ud83d", "\ude00", "😀", "(?i)", "1001", "\0", "99999999999"];
        var random = new Random(11);
        for (var i = 0; i < Support.Repository.FuzzSize / 2; i++)
        {
            var pattern = string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => pieces[random.Next(pieces.Length)]));
            var parsed = RegexpParser.Parse(pattern, random.Next(2) == 0 ? null : "ims");
            if (parsed.Error is { } error)
            {
                error.Range.Start.ShouldBeGreaterThanOrEqualTo(0, pattern);
                error.Range.Length.ShouldBeGreaterThan(0, pattern);
                error.Range.End.ShouldBeLessThanOrEqualTo(pattern.Length, pattern);
            }
            else
            {
                _ = Matching.Regex(parsed.Pattern.ShouldNotBeNull());
            }
        }
    }
}
