using Grapnel.Generator.Tests.Harness;
using static Grapnel.Generator.Tests.Harness.Sources;

namespace Grapnel.Generator.Tests.Diagnostics;

/// <summary>A filter on requests stands on an event without one.</summary>
public class GRP0014Tests
{
    [Theory]
    [InlineData("""[Hook("shop:rang", WithRequest = [|"{ exists: 'a' }"|])] public void M() { }""")]
    [InlineData("""[Hook("shop:closed", WithRequest = [|"{}"|])] public void M() { }""")]
    [InlineData("""[Hook("shop:closed", WithRequest = [|" {  } "|])] public void M() { }""")]
    [InlineData("""[Hook("shop:closed", WithRequest = [|"not a filter"|])] public void M() { }""")]
    [InlineData("""[Hook("shop:closed", WithRequest = [|""|])] public void M() { }""")]
    [InlineData("""private const string Filter = "{}"; [Pipe("shop:afterOrder", Order = 1, WithRequest = [|Filter|])] public Order M(Order order) => order;""")]
    [InlineData("""[Pipe(ShopEvents.OrderPaidName, WithRequest = [|"{ exists: 'a' }"|])] public Order M(Order order) => order;""")]
    [InlineData("""[Hook(ShopEvents.RangName, WithRequest = [|"{}"|])] public void M() { }""")]
    public void A_filter_where_no_request_is_is_marked_at_its_expression(string member) => RuleTest.Violates("GRP0014", Plugin(member));

    [Fact]
    public void The_message_names_method_event_and_remedy() =>
        RuleTest.Violates("GRP0014", Plugin("""[Hook("shop:rang", WithRequest = [|"{}"|])] public void Ring() { }""")).Message()
            .ShouldBe("WithRequest of hook 'Ring' filters requests, but 'shop:rang' carries none; remove the filter");

    [Theory]
    [InlineData("""[Pipe("server:afterNow", WithRequest = "{}")] public Request M(Request request) => request;""")]
    [InlineData("""[Hook("document:afterCreate", WithRequest = " { } ")] public void M() { }""")]
    [InlineData("""[Hook("generic:document:afterGet", WithRequest = "{}")] public void M() { }""")]
    [InlineData("""[Hook("document:*", WithRequest = "{}")] public void M() { }""")]
    [InlineData("""[Hook("shop:rang", WithRequest = null)] public void M() { }""")]
    public void A_request_in_the_payload_and_no_filter_pass(string member) => RuleTest.Passes(Plugin(member)).File("NycPlugin.Plugin.g.cs").ShouldContain("rows.");

    [Theory]
    [InlineData("HookEvent<Request>")]
    [InlineData("HookEvent<string, Request?>")]
    [InlineData("HookEvent<int, string, Visit>")]
    [InlineData("HookEvent<SpecialVisit>")]
    [InlineData("HookEvent<IHasRequest>")]
    [InlineData("HookEvent<IVisit>")]
    public void Every_payload_that_holds_a_request_passes(string handle) => RuleTest.Passes(Visits(handle, "\"{}\""));

    [Theory]
    [InlineData("HookEvent<Request[]>")]
    [InlineData("HookEvent<List<Visit>>")]
    [InlineData("HookEvent<object>")]
    public void A_payload_that_only_leads_to_a_request_is_marked(string handle) => RuleTest.Violates("GRP0014", Visits(handle, "[|\"{}\"|]"));

    [Fact]
    public void Under_a_wildcard_the_first_event_without_a_request_is_named() => RuleTest.Violates("GRP0014", Wild("""
        [Hook("e:*", WithRequest = [|"{}"|])] public void M() { }
        [Hook("e:before*", WithRequest = "{}")] public void N() { }
        """)).Message().ShouldBe("WithRequest of hook 'M' filters requests, but 'e:afterB' carries none; name events one by one, or remove the filter");

    [Fact]
    public void A_pipe_under_a_wildcard_is_judged_by_the_events_it_runs_on() => RuleTest.Passes(Wild("""
        [Pipe("e:after*", WithRequest = "{}")] public Request M(Request request) => request;
        """));

    [Fact]
    public void Where_the_event_has_no_request_that_alone_is_said() =>
        RuleTest.Violates("GRP0014", Plugin("""[Hook("shop:rang", WithRequest = [|"{ exists: 'a' }"|], WithDocument = {|GRP0015:"{ exists: 'a' }"|})] public void M() { }"""));

    private static string Wild(string members) => $$"""
        using Grapnel;

        public static partial class E
        {
            [Event("e:afterA")] public static partial PipeEvent<Request> A { get; }
            [Event("e:afterB")] public static partial HookEvent<int> B { get; }
            [Event("e:afterC")] public static partial HookEvent C { get; }
            [Event("e:beforeD")] public static partial HookEvent<Request> D { get; }
        }

        [Plugin] public class NycPlugin { {{members}} }
        """;

    private static string Visits(string handle, string filter) => $$"""
        using Grapnel;

        public class Visit(Request request) : IHasRequest { public Request Request => request; }
        public class SpecialVisit(Request request) : Visit(request);
        public interface IVisit : IHasRequest;
        public static partial class E { [Event("e:a")] public static partial {{handle}} A { get; } }

        [Plugin] public class NycPlugin { [Hook("e:a", WithRequest = {{filter}})] public void M() { } }
        """;
}
