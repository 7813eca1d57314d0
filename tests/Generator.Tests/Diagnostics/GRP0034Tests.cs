using Grapnel.Generator.Tests.Harness;
using static Grapnel.Generator.Tests.Harness.Sources;

namespace Grapnel.Generator.Tests.Diagnostics;

/// <summary>A filter, or a part of it, always matches.</summary>
public class GRP0034Tests
{
    private const string Why = "what one of its conditions leaves out, another lets in";

    [Theory]
    [InlineData("\"[|{ or: [{ exists: 'a' }, { missing: 'a' }] }|]\"", "WithDocument of hook 'M' always matches: " + Why + "; write {} for all documents")]
    [InlineData("\" [|{ or: [{ equals: { a: 1 } }, { not: { equals: { a: 1 } } }] }|] // all\"", "WithDocument of hook 'M' always matches: " + Why + "; write {} for all documents")]
    [InlineData("@\"[|{ or: [{ range: { a: { gt: 1 } } }, { not: { range: { a: { gt: 2 } } } }] }|]\"", "WithDocument of hook 'M' always matches: " + Why + "; write {} for all documents")]
    [InlineData("\"[|{ or: [{ regexp: { a: 'x' } }, \" + \"{ not: { regexp: { a: 'x' } } }] }|]\"", "WithDocument of hook 'M' always matches: " + Why + "; write {} for all documents")]
    [InlineData("\"{ and: [{ equals: { b: 1 } }, [|{ or: [{ exists: 'a' }, { missing: 'a' }] }|]] }\"", "This part of WithDocument of hook 'M' always matches: " + Why + "; remove this part")]
    public void A_part_that_leaves_nothing_out_is_marked(string literal, string message) => RuleTest.Violates("GRP0034", Document(literal)).Message().ShouldBe(message);

    [Theory]
    [InlineData("\"[|{ exists: 'id' }|]\"", "WithRequest of hook 'M' always matches: a request always has 'id'; remove the filter")]
    [InlineData("\"[|{ missing: 'input.action[1]' }|]\"", "WithRequest of hook 'M' always matches: 'input.action' is a text, which holds no values; remove the filter")]
    [InlineData("\"[|{ or: [{ exists: 'error' }, { missing: 'error' }] }|]\"", "WithRequest of hook 'M' always matches: " + Why + "; remove the filter")]
    [InlineData("\"{ or: [{ exists: 'error' }, [|{ exists: 'status' }|]] }\"", "This part of WithRequest of hook 'M' always matches: a request always has 'status'; remove this part")]
    public void What_a_request_always_is_is_marked_with_the_reason(string literal, string message) => RuleTest.Violates("GRP0034", Request(literal)).Message().ShouldBe(message);

    [Theory]
    [InlineData("\"[|{ exists: 'price' }|]\"", "With of hook 'M' always matches: 'price' is a 'decimal', which is always there; remove the filter")]
    [InlineData("\"[|{ or: [{ equals: { name: 'a' } }, { not: { equals: { name: 'a' } } }] }|]\"", "With of hook 'M' always matches: " + Why + "; remove the filter")]
    public void What_the_type_of_a_payload_decides_is_marked_with_the_reason(string literal, string message) =>
        RuleTest.Violates("GRP0034", Plugin($$"""[Hook("shop:afterOrder", With = {{literal}})] public void M(Order order) { }""")).Message().ShouldBe(message);

    [Fact]
    public void It_is_a_warning_that_can_be_switched_off_and_the_row_is_there()
    {
        var run = RuleTest.Violates("GRP0034", Request("\"[|{ exists: 'id' }|]\""));
        run.Diagnostics.Single().Severity.ShouldBe(Microsoft.CodeAnalysis.DiagnosticSeverity.Warning);
        run.File("NycPlugin.Plugin.g.cs").ShouldContain("rows.Hook(");

        GeneratorHarness.Run(Plugin("""
            #pragma warning disable GRP0034
                [Hook("document:afterCreate", WithRequest = "{ exists: 'id' }")] public void M() { }
            #pragma warning restore GRP0034
            """)).Diagnostics.ShouldHaveSingleItem().IsSuppressed.ShouldBeTrue();
    }

    [Fact]
    public void In_a_constant_the_message_says_where() => RuleTest.Violates("GRP0034", Plugin("""
        private const string Filter = "{ and: [{ exists: 'b' }, { or: [{ exists: 'a' }, { missing: 'a' }] }] }";
        [Hook("generic:document:afterGet", WithDocument = [|Filter|])] public void M() { }
        """)).Message().ShouldBe($"This part of WithDocument of hook 'M' always matches: {Why}; remove this part (at '{{ or: [{{ exists: 'a' }}, {{ missing: 'a' }}] }}', offset 25 of the constant)");

    [Theory]
    [InlineData("\"{}\"")]
    [InlineData("\" null // all\"")]
    [InlineData("\"{ exists: 'a' }\"")]
    [InlineData("\"{ missing: 'a' }\"")]
    [InlineData("\"{ or: [{ exists: 'a' }, { missing: 'b' }] }\"")]
    [InlineData("\"{ or: [{ equals: { a: 1 } }, { not: { equals: { a: 2 } } }] }\"")]
    [InlineData("\"{ or: [{ equals: { a: true } }, { equals: { a: false } }, { missing: 'a' }] }\"")]
    [InlineData("\"{ and: [{ exists: 'a' }, { equals: { a: 1 } }] }\"")]
    [InlineData("\"{ select: { field: 'a', index: 0, query: { exists: 'value' } } }\"")]
    public void What_leaves_something_out_or_says_that_it_means_all_passes(string literal) => RuleTest.Passes(Document(literal));

    [Theory]
    [InlineData("\"{}\"")]
    [InlineData("\"{ and: [{ exists: 'id' }, { equals: { status: 200 } }] }\"")]
    [InlineData("\"{ exists: 'input.body' }\"")]
    [InlineData("\"{ missing: 'input.body.a[1]' }\"")]
    public void A_condition_that_is_there_for_the_reader_passes(string literal) => RuleTest.Passes(Request(literal));

    [Fact]
    public void Of_a_part_that_never_and_one_that_always_matches_the_first_alone_is_named() =>
        RuleTest.Violates("GRP0025", Document("\"{ and: [{ exists: 'b' }, { or: [{ exists: 'c' }, { missing: 'c' }] }, { or: [{ exists: 'd' }, [|{ and: [{ exists: 'a' }, { missing: 'a' }] }|]] }] }\""));

    [Theory]
    [InlineData("[Event(\"my:maybe\")] public static partial PipeEvent<Request?> Maybe { get; }", "[Hook(\"my:maybe\", WithRequest = \"{ exists: 'id' }\")] public void M() { }")]
    [InlineData("[Event(\"my:maybe\")] public static partial PipeEvent<Order?> Maybe { get; }", "[Hook(\"my:maybe\", With = \"{ exists: 'price' }\")] public void M(Order? order) { }")]
    public void Where_the_payload_may_be_null_it_says_that_there_is_one(string declared, string handler) =>
        RuleTest.Passes(Plugin(handler) + $$"""public static partial class MyEvents { {{declared}} }""");

    private static string Request(string literal) => Plugin($$"""[Hook("document:afterCreate", WithRequest = {{literal}})] public void M() { }""");

    private static string Document(string literal) => Plugin($$"""[Hook("generic:document:afterGet", WithDocument = {{literal}})] public void M() { }""");
}
