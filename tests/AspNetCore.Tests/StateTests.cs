using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Grapnel.AspNetCore.Tests;

public sealed class StateTests
{
    private static readonly Uri Page = new("/_plugins", UriKind.Relative);

    [Fact]
    public async Task The_state_has_events_listeners_filters_and_plugins()
    {
        await using var shop = await Shop.OpenAsync();

        var state = JsonNode.Parse(await shop.Get("/_plugins/state.json"))!;

        state["state"]!.GetValue<string>().ShouldBe("Running");
        state["isCounting"]!.GetValue<bool>().ShouldBeTrue();
        var ordered = Event(state, "shop:ordered");
        ordered["isPipeEvent"]!.GetValue<bool>().ShouldBeTrue();
        ordered["payload"]!.AsArray().Select(static type => type!.GetValue<string>()).ShouldBe(["Order"]);
        ordered["handlers"]!.AsArray().Select(static row => $"{row!["plugin"]}.{row["method"]} {row["event"]} {row["isPipe"]} {row["order"]}")
            .ShouldBe(["pricing.Price shop:ordered true -5", "mailing.Send shop:* false 0"]);
        Event(state, "server:afterNow")["handlers"]![0]!["withRequest"]!.GetValue<string>().ShouldContain("</script>");
        state["plugins"]!.AsArray().Select(static plugin => plugin!["name"]!.GetValue<string>()).ShouldBe(["mailing", "pricing"]);
        state["plugins"]![0]!["queue"]!["capacity"]!.GetValue<int>().ShouldBe(10_000);
        state["plugins"]![1]!["queue"].ShouldBeNull();
    }

    [Fact]
    public async Task Who_asked_once_sees_what_happened_since()
    {
        await using var shop = await Shop.OpenAsync();
        await shop.Get("/_plugins/state.json");

        await shop.Events.PipeAsync(ShopEvents.Ordered, new Order(1));
        await shop.Events.PipeAsync(ShopEvents.Ordered, new Order(2));
        await shop.Host.WhenHooksAreDoneAsync();

        var state = JsonNode.Parse(await shop.Get("/_plugins/state.json"))!;
        var ordered = Event(state, "shop:ordered");
        ordered["emitted"]!.GetValue<long>().ShouldBe(2);
        ordered["handlers"]![0]!["calls"]!.GetValue<long>().ShouldBe(2);
        ordered["handlers"]![0]!["totalTime"]!.GetValue<double>().ShouldBeGreaterThanOrEqualTo(0);
        ordered["handlers"]![1]!["failures"]!.GetValue<long>().ShouldBe(2);
        state["failures"]!.AsArray().Count.ShouldBe(2);
        state["failures"]![0]!["error"]!.GetValue<string>().ShouldBe("InvalidOperationException");
    }

    [Theory]
    [InlineData("application/json", "application/json")]
    [InlineData("text/html,application/json;q=0.9", "text/html")]
    [InlineData("*/*", "text/html")]
    public async Task The_address_of_the_page_answers_with_what_is_accepted(string accept, string expected)
    {
        await using var shop = await Shop.OpenAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, Page);
        request.Headers.Accept.ParseAdd(accept);

        using var answer = await shop.Client.SendAsync(request);

        answer.Content.Headers.ContentType!.MediaType.ShouldBe(expected);
    }

    [Fact]
    public async Task Conventions_hold_for_both_addresses()
    {
        await using var shop = await Shop.OpenAsync(static endpoints => endpoints.MapGrapnel("/inside").AddEndpointFilter<IEndpointConventionBuilder, Refusal>());

        foreach (var address in new[] { "/inside", "/inside/state.json" })
        {
            using var answer = await shop.Client.GetAsync(new Uri(address, UriKind.Relative));
            answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        }
    }

    [Fact]
    public async Task Without_a_host_the_error_says_what_to_do()
    {
        await using var application = WebApplication.CreateSlimBuilder().Build();

        Should.Throw<InvalidOperationException>(() => application.MapGrapnel()).Message.ShouldContain("AddGrapnel");
    }

    private static JsonNode Event(JsonNode state, string name) =>
        state["events"]!.AsArray().Single(entry => entry!["name"]!.GetValue<string>() == name)!;

    private sealed class Refusal : IEndpointFilter
    {
        public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
            ValueTask.FromResult<object?>(Results.StatusCode(StatusCodes.Status403Forbidden));
    }
}
