using Grapnel.CodeFixes.Tests.Completion.Harness;

namespace Grapnel.CodeFixes.Tests.Completion;

/// <summary>Which events are offered, where, and what is said of them.</summary>
public sealed class EventNameTests
{
    [Fact]
    public async Task A_hook_is_offered_every_event_and_wildcard_in_sight()
    {
        var offered = await Caret.OfferedInPluginAsync("""[Hook("¦")] public void M() { }""");

        offered.ShouldBeUnique();
        offered.ShouldContain("server:afterNow");
        offered.ShouldContain("core:overload");
        offered.ShouldContain("generic:document:beforeWrite");
        offered.ShouldContain("document:*");
        offered.ShouldContain("document:after*");
        offered.ShouldContain("shop:orderPaid");
        offered.ShouldContain("shop:opened");
        offered.ShouldContain("shop:*");
        offered.ShouldContain("nyc/driver:beforeEnroll");
        offered.ShouldContain("nyc/driver:error*");
        offered.ShouldNotContain("shop:before*");
        offered.ShouldNotContain("shop:order-paid");
    }

    [Fact]
    public async Task A_pipe_is_offered_only_what_pipes_may_stand_on()
    {
        var offered = await Caret.OfferedInPluginAsync("""[Pipe("¦")] public Order M(Order order) => order;""");

        offered.ShouldContain("shop:orderPaid");
        offered.ShouldContain("generic:document:beforeWrite");
        offered.ShouldContain("shop:*");
        offered.ShouldNotContain("shop:opened");
        offered.ShouldNotContain("core:overload");
    }

    [Fact]
    public async Task The_payload_stands_beside_the_name()
    {
        var items = (await Caret.AskAsync(Caret.Plugin("""[Hook("¦")] public void M() { }"""))).Items.ToDictionary(static item => item.Text, static item => item.Description);

        items["server:afterNow"].ShouldBe("Request");
        items["generic:document:beforeWrite"].ShouldBe("Document[], Request");
        items["shop:orderPaid"].ShouldBe("Order, Request");
        items["shop:opened"].ShouldBe("no payload");
        items["shop:*"].ShouldBe("3 events");
        items["nyc/driver:after*"].ShouldBe("1 event");
    }

    [Fact]
    public async Task What_is_deprecated_says_so_and_comes_last()
    {
        var items = (await Caret.AskAsync(Caret.Plugin("""[Hook("¦")] public void M() { }"""))).Items;

        var old = items.Single(static item => item.Text == "shop:afterOld");
        old.Description.ShouldBe("deprecated: use shop:orderPaid");
        var deprecated = items.Where(static item => item.Description.StartsWith("deprecated", StringComparison.Ordinal)).ToList();
        deprecated.Select(static item => item.Text).ShouldContain("core:shutdown");
        items.TakeLast(deprecated.Count).ShouldBe(deprecated);
    }

    [Fact]
    public async Task What_is_told_of_an_event_is_its_kind_payload_class_and_summary()
    {
        var member = Caret.Plugin("""[Hook("¦")] public void M() { }""");

        (await Caret.DescribeAsync(member, "shop:orderPaid")).ShouldBe("pipe event shop:orderPaid (Order, Request)\nShopEvents.OrderPaid\nSomebody has paid an Order.");
        (await Caret.DescribeAsync(member, "shop:afterOld")).ShouldBe("pipe event shop:afterOld (Order?)\nShopEvents.Old\nDeprecated: use shop:orderPaid.");
        (await Caret.DescribeAsync(member, "shop:*")).ShouldBe("3 events: shop:afterOld, shop:opened, shop:orderPaid");
        (await Caret.DescribeAsync(member, "core:overload")).ShouldNotBeNull().ShouldStartWith("hook event core:overload (double)\nCoreEvents.Overload");
    }

    [Theory]
    [InlineData("""events.PipeAsync("¦", [])""", "shop:orderPaid", "shop:opened", "shop:*")]
    [InlineData("""events.EmitAsync("¦", [])""", "shop:opened", "shop:orderPaid", "shop:*")]
    [InlineData("""events.EmitAsync("¦")""", "shop:opened", "shop:orderPaid", "shop:*")]
    [InlineData("""events.EmitAsync(payload: [], eventName: "¦")""", "shop:opened", "shop:orderPaid", "shop:*")]
    [InlineData("""builder.Hook("¦", context => { })""", "shop:*", "shop:order-paid", "")]
    [InlineData("""builder.Hook("¦")""", "shop:opened", "shop:order-paid", "")]
    [InlineData("""builder.Pipe("¦", context => null)""", "shop:*", "shop:opened", "core:overload")]
    [InlineData("""pipes.Register("¦", context => null)""", "shop:orderPaid", "shop:opened", "core:overload")]
    public async Task A_call_by_name_is_offered_what_it_takes(string call, string offered, string refused, string refusedToo)
    {
        var items = await Caret.OfferedInPluginAsync($"public void M(IEventDispatcher events, GrapnelBuilder builder, IPipeRegistry pipes) {{ {call}; }}");

        items.ShouldContain(offered);
        items.ShouldNotContain(refused);
        items.ShouldNotContain(refusedToo);
    }

    [Fact]
    public async Task A_replacement_is_an_event_that_is_declared()
    {
        var items = await Caret.OfferedInPluginAsync("""public static class E { [Event("a:b", ReplacedBy = "¦")] public static HookEvent B => null!; }""");

        items.ShouldContain("shop:orderPaid");
        items.ShouldNotContain("shop:*");
    }
}
