using Grapnel.Generator.Tests.Harness;
using static Grapnel.Generator.Tests.Harness.Sources;

namespace Grapnel.Generator.Tests.Diagnostics;

/// <summary>The text is no filter.</summary>
public class GRP0023Tests
{
    [Theory]
    [InlineData("""[Hook("document:afterCreate", WithRequest = "{ [|eqals|]: { status: 200 } }")] public void M() { }""")]
    [InlineData("""[Pipe("server:afterNow", WithRequest = "{ equals: { status: [|[]|] } }")] public Request M(Request request) => request;""")]
    [InlineData("""[Hook("generic:document:afterGet", WithDocument = "{ [|eqals|]: { a: 1 } }")] public void M() { }""")]
    [InlineData("""[Hook("document:*", WithRequest = "{ [|eqals|]: { status: 200 } }")] public void M() { }""")]
    [InlineData("""[Hook("generic:document:*", WithDocument = "{ not: [|{}|] }")] public void M() { }""")]
    [InlineData("""[Hook(ServerEvents.AfterNowName, WithRequest = "[|not|] a filter")] public void M() { }""")]
    [InlineData("""[Pipe("server:afterNow", Order = 1, WithRequest = ("[|{|]"))] public Request M(Request request) => request;""")]
    public void The_wrong_characters_of_hooks_and_pipes_are_marked(string member) => RuleTest.Violates("GRP0023", Plugin(member));

    [Theory]
    [InlineData("[|\"\"|]")]
    [InlineData("\"[| |]\"")]
    [InlineData("\"[|\\n\\t |]\"")]
    [InlineData("[|\"\" + @\"\"|]")]
    public void A_blank_text_is_marked_and_told_what_to_write(string literal) =>
        RuleTest.Violates("GRP0023", Request(literal)).Message()
            .ShouldBe("WithRequest of hook 'M' is not a filter: a filter is an object: write {} to match everything, or leave the filter out");

    [Theory]
    [InlineData("\"{ [|eqals|]: { a: 1 } }\"", "WithDocument of hook 'M' is not a filter: \"eqals\": unknown keyword; did you mean 'equals'?", "equals")]
    [InlineData("\"{ and: [{ not: { [|EXISTS|]: 'a' } }] }\"", "WithDocument of hook 'M' is not a filter: \"and.not.EXISTS\": unknown keyword; did you mean 'exists'?", "exists")]
    [InlineData("\"{ [|match_all|]: {} }\"", "WithDocument of hook 'M' is not a filter: \"match_all\": unknown keyword", null)]
    [InlineData("\"{ range: { a: { [|gth|]: 1 } } }\"", "WithDocument of hook 'M' is not a filter: \"range.a\": \"gth\" is not an allowed attribute (allowed: gt,gte,lt,lte); did you mean 'gt'?", "gt")]
    [InlineData("\"{ in: { a: [[|1|]] } }\"", "WithDocument of hook 'M' is not a filter: \"in.a\": must hold only values of type \"string\"; did you mean '1'?", "'1'")]
    [InlineData("\"{ range: { a: { gt: [|'5'|] } } }\"", "WithDocument of hook 'M' is not a filter: \"range.a.gt\": must be a number; did you mean 5?", "5")]
    [InlineData("\"{ exists: 'a[[|new|]]' }\"", "WithDocument of hook 'M' is not a filter: \"exists\": contains an invalid array value (\"new\"); did you mean \"new\"?", "\"new\"")]
    [InlineData("\"{ equals: { [|a.b|]: 1 } }\"", "WithDocument of hook 'M' is not a filter: a key that is more than one name needs quotes: 'a.b'", "'a.b'")]
    [InlineData("\"{ equals: { a: [|True|] } }\"", "WithDocument of hook 'M' is not a filter: 'True' is written in lower case", "true")]
    public void The_message_is_Kuzzles_with_a_suggestion(string literal, string message, string? suggestion)
    {
        var run = RuleTest.Violates("GRP0023", Document(literal));

        run.Message().ShouldBe(message);
        run.Diagnostics.Single().Properties.GetValueOrDefault("didYouMean").ShouldBe(suggestion);
    }

    [Fact]
    public void A_message_stays_on_one_line() =>
        RuleTest.Violates("GRP0023", Document("\"{ '[|a\\\\n\\u2028\\\\u001b|]': 1 }\"")).Message()
            .ShouldBe("WithDocument of hook 'M' is not a filter: \"a\\u000a\\u2028\\u001b\": unknown keyword");

    [Fact]
    public void Of_one_filter_the_first_error_is_named_and_of_two_filters_both() => RuleTest.Violates("GRP0023", Plugin("""
        [Hook("generic:document:afterGet", WithRequest = "{ and: [{ [|a|]: 1 }, { b: 1 }] }", WithDocument = "{ or: [{ equals: { a: [|[]|] } }, { c: 1 }] }")] public void M() { }
        """));

    [Fact]
    public void The_attribute_gets_no_row_and_others_keep_theirs()
    {
        var run = RuleTest.Violates("GRP0023", Plugin("""
            [Hook("document:afterCreate", WithRequest = "{ [|a|]: 1 }")] public void M() { }
            [Hook("document:afterCreate", WithRequest = "{ exists: 'result' }")] public void N() { }
            """));

        run.File("NycPlugin.Plugin.g.cs").ShouldContain("\"N\"");
        run.File("NycPlugin.Plugin.g.cs").ShouldNotContain("\"M\"");
    }

    [Fact]
    public void A_filter_on_an_unknown_event_is_judged_too() =>
        RuleTest.Violates("GRP0023", Plugin("""[Hook({|GRP0001:"no:event"|}, WithRequest = "{ [|a|]: 1 }")] public void M() { }"""));

    [Fact]
    public void A_filter_beside_a_generated_name_is_judged_too() =>
        RuleTest.Violates("GRP0023", Documents("""[Hook(ShopEvents.DocumentsName, WithRequest = "{ [|a|]: 1 }", WithDocument = @"{ ""[|b|]"": 1 }")] public void M() { }"""));

    [Fact]
    public void A_filter_under_if_is_found() => RuleTest.Violates("GRP0023", Plugin("""
        #if !NOTHING
            [Hook("document:afterCreate",
        #if NOTHING
                WithRequest = "{ x: 1 }"
        #else
                WithRequest = "{ equals" // the one that counts
        #endif
                + ": { 'status': [|{}|] } }")]
            public void M() { }
        #endif
        """));

    [Fact]
    public void A_partial_method_is_marked_where_the_attribute_stands() => RuleTest.Violates("GRP0023", Plugin(
        """
        public partial void M();
        [Hook("document:afterCreate", WithRequest = "{ [|a|]: 1 }")] public partial void M() { }
        """, "public sealed partial class NycPlugin"));

    [Fact]
    public void A_range_over_several_literals_covers_them() =>
        RuleTest.Violates("GRP0023", Document("\"{ equals: { a: [|[\"\n    + @\"'x', \" /* more */ + (\"\"\"'y']|] } }\"\"\")"));

    [Theory]
    [InlineData("private const string Filter = \"{ eqals: { a: 1 } }\";", "Filter")]
    [InlineData("private const string Filter = \"{ eqals: { a: 1 } }\";", "NycPlugin.Filter")]
    [InlineData("private const string Filter = \"{ eqals: \";", "Filter + \"{ a: 1 } }\"")]
    [InlineData("private const string Filter = \"eqals\";", "$\"{{ {Filter}: {{ a: 1 }} }}\"")]
    [InlineData("private const string Filter = \"eqals\";", "Filter == \"eqals\" ? \"{ eqals: 1 }\" : \"\"")]
    [InlineData("private const string eqals = \"eqals\";", "\"{ \" + nameof(eqals) + \": 1 }\"")]
    [InlineData("private const string Filter = \"{ eqals: { a: 1 } }\";", "(string)Filter")]
    public void Of_any_other_constant_the_argument_is_marked_and_the_message_says_where(string constant, string expression)
    {
        var run = RuleTest.Violates("GRP0023", Plugin($$"""{{constant}} [Hook("generic:document:afterGet", WithDocument = [|{{expression}}|])] public void M() { }"""));

        run.Message().ShouldBe("WithDocument of hook 'M' is not a filter: \"eqals\": unknown keyword; did you mean 'equals'? (at 'eqals', offset 2 of the constant)");
        var declaration = run.Diagnostics.Single().AdditionalLocations.ShouldHaveSingleItem();
        run.Source.SyntaxTrees[0].ToString().Substring(declaration.SourceSpan.Start, declaration.SourceSpan.Length).ShouldBe(constant.Split(' ')[3]);
    }

    [Fact]
    public void A_constant_of_several_handlers_is_said_at_each_and_may_be_in_another_file()
    {
        var (text, spans) = Markup.Read(Plugin("""
            [Hook("generic:document:afterGet", WithDocument = [|Filters.Broken + Filters.Rest|])] public void M() { }
            [Hook("generic:document:afterGet", WithDocument = [|Filters.Broken + Filters.Rest|])] public void N() { }
            """));
        var run = GeneratorHarness.Run([text, "public static class Filters { public const string Broken = \"{ a: \", Rest = \"1 }\"; }"]);

        run.Diagnostics.Select(d => (d.Id, d.Location.SourceSpan)).ShouldBe(spans.Select(span => ("GRP0023", span.Span)));
        foreach (var diagnostic in run.Diagnostics)
            diagnostic.AdditionalLocations.Select(location => (location.SourceTree!.FilePath, location.SourceSpan.Length)).ShouldBe([("Test1.cs", 6), ("Test1.cs", 4)]);
    }

    [Fact]
    public void A_constant_of_a_reference_has_no_declaration_to_point_at()
    {
        var library = GeneratorHarness.Compile("Lib", ["public static class Filters { public const string Broken = \"\"; }"]);
        var run = RuleTest.Violates("GRP0023", Document("[|Filters.Broken|]"), new HarnessOptions { References = [library] });

        run.Diagnostics.Single().AdditionalLocations.ShouldBeEmpty();
        run.Message().ShouldEndWith("leave the filter out");
    }

    [Theory]
    [InlineData("\"{ a: 1 }\"u8", "CS0029")]
    [InlineData("1", "CS0029")]
    [InlineData("Nothing", "CS0103")]
    [InlineData("string.Empty", "CS0182")]
    public void What_is_no_constant_is_left_to_the_compiler(string expression, string compilerId)
    {
        var compilation = GeneratorHarness.CreateCompilation([Document(expression)], HarnessOptions.Default);

        AnalyzerGuard.Run(Parts.Analyzers, compilation).ShouldBeEmpty();
        compilation.GetDiagnostics().Select(d => d.Id).ShouldContain(compilerId);
    }

    [Theory]
    [InlineData("\"{ exists: 'age' }\"")]
    [InlineData("\"{ \\\"equals\\\": { \\\"a.b\\\": null } }\"")]
    [InlineData("\"{}\"")]
    [InlineData("\" null // everything\"")]
    [InlineData("null")]
    [InlineData("\"\"\"{ and: [{ missing: 'a' }, { or: [{ in: { b: ['x', \"y\", ] } }, { not: { equals: { c: 1e3 } } }] }] } // all\"\"\"")]
    public void Filters_pass(string literal) => RuleTest.Passes(Document(literal)).File("NycPlugin.Plugin.g.cs").ShouldContain("rows.Hook(");

    private static string Request(string literal) => Plugin($$"""[Hook("document:afterCreate", WithRequest = {{literal}})] public void M() { }""");

    private static string Document(string literal) => Plugin($$"""[Hook("generic:document:afterGet", WithDocument = {{literal}})] public void M() { }""");

    private static string Documents(string member) =>
        Plugin(member).Replace("[Event(\"shop:rang\")]", "[Event(\"shop:documents\")] public static partial GenericDocumentEvent Documents { get; } [Event(\"shop:rang\")]", StringComparison.Ordinal);
}
