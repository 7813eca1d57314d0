using Grapnel.Generator.Tests.Harness;
using static Grapnel.Generator.Tests.Harness.Sources;

namespace Grapnel.Generator.Tests.Diagnostics;

/// <summary>A filter on documents stands on an event that is no generic document event.</summary>
public class GRP0015Tests
{
    [Theory]
    [InlineData("""[Hook("shop:rang", WithDocument = [|"{ exists: 'a' }"|])] public void M() { }""")]
    [InlineData("""[Pipe("server:afterNow", WithDocument = [|"{}"|])] public Request M(Request request) => request;""")]
    [InlineData("""[Hook("document:afterCreate", WithDocument = [|"not a filter"|])] public void M() { }""")]
    [InlineData("""[Hook("document:*", WithDocument = [|"{}"|])] public void M() { }""")]
    [InlineData("""[Hook(ShopEvents.DocumentsName, WithDocument = [|"{}"|])] public void M() { }""")]
    public void A_filter_on_another_event_is_marked_at_its_expression(string member) => RuleTest.Violates("GRP0015", Documents(member));

    [Fact]
    public void The_message_names_method_event_and_remedy() =>
        RuleTest.Violates("GRP0015", Plugin("""[Pipe("server:afterNow", WithDocument = [|"{}"|])] public Request Utc(Request request) => request;""")).Message()
            .ShouldBe("WithDocument of pipe 'Utc' filters documents, but 'server:afterNow' is no generic document event; remove the filter");

    [Theory]
    [InlineData("""[Pipe("generic:document:afterGet", WithDocument = "{}")] public Document M(Document document) => document;""")]
    [InlineData("""[Hook("generic:document:after*", WithDocument = " { } ")] public void M() { }""")]
    [InlineData("""[Hook("shop:rang", WithDocument = null)] public void M() { }""")]
    public void Generic_document_events_and_no_filter_pass(string member) => RuleTest.Passes(Documents(member)).File("NycPlugin.Plugin.g.cs").ShouldContain("rows.");

    [Fact]
    public void Under_a_wildcard_the_first_other_event_is_named() => RuleTest.Violates("GRP0015", Wild("""
        [Hook("e:*", WithDocument = [|"{}"|])] public void M() { }
        [Hook("e:before*", WithDocument = "{}")] public void N() { }
        """)).Message().ShouldBe("WithDocument of hook 'M' filters documents, but 'e:afterB' is no generic document event; name events one by one, or remove the filter");

    [Fact]
    public void Under_a_wildcard_metadata_are_passed_over_and_by_name_they_are_not() => RuleTest.Violates("GRP0015", Wild("""
        [Hook("generic:document:*", WithDocument = "{}")] public void M() { }
        [Hook("generic:document:injectMetadata", WithDocument = [|"{}"|])] public void N() { }
        """)).Message().ShouldContain("'generic:document:injectMetadata'");

    [Fact]
    public void Metadata_are_passed_over_for_the_request_and_the_parameters_too() => RuleTest.Passes(Wild("""
        [Hook("generic:document:*", WithDocument = "{ exists: 'a' }", WithRequest = "{}")] public void M(object document, Request request) { }
        [Hook("generic:document:*")] public void N(object any) { }
        """));

    [Fact]
    public void Without_the_filter_metadata_count() => RuleTest.Violates("GRP0002", Wild("""
        [Hook("generic:document:*")] public void M([|Document[] documents|]) { }
        """)).Message().ShouldContain("'generic:document:injectMetadata'");

    private static string Documents(string member) =>
        Plugin(member).Replace("[Event(\"shop:rang\")]", "[Event(\"shop:documents\")] public static partial PipeEvent<Document[], Request> Documents { get; } [Event(\"shop:rang\")]", StringComparison.Ordinal);

    private static string Wild(string members) => $$"""
        using Grapnel;

        public static partial class E
        {
            [Event("e:afterA")] public static partial GenericDocumentEvent A { get; }
            [Event("e:afterB")] public static partial HookEvent<int> B { get; }
            [Event("e:beforeC")] public static partial GenericDocumentEvent C { get; }
        }

        [Plugin] public class NycPlugin { {{members}} }
        """;
}
