using Grapnel.Generator.Tests.Harness;

namespace Grapnel.Generator.Tests.Diagnostics;

/// <summary>A name in a call is that of no event.</summary>
public class GRP0035Tests
{
    [Theory]
    [InlineData("await events.PipeAsync([|\"server:afterNwo\"|], []);", "No event named 'server:afterNwo' is declared; did you mean 'server:afterNow'?", "server:afterNow")]
    [InlineData("await events.PipeAsync(cancellationToken: default, payload: [], eventName: [|\"shop:orderPayd\"|]);", "No event named 'shop:orderPayd' is declared; did you mean 'shop:orderPaid'?", "shop:orderPaid")]
    [InlineData("await events.EmitAsync([|@\"shop:closd\"|], []);", "No event named 'shop:closd' is declared; did you mean 'shop:closed'?", "shop:closed")]
    [InlineData("await context.Accessors!.Events.EmitAsync([|\"shop:\" + \"closd\"|], []);", "No event named 'shop:closd' is declared; did you mean 'shop:closed'?", "shop:closed")]
    [InlineData("var task = context.Accessors?.Events.EmitAsync([|\"shop:closd\"|], []);", "No event named 'shop:closd' is declared; did you mean 'shop:closed'?", "shop:closed")]
    [InlineData("var task = context.Accessors?.Events?.EmitAsync([|\"shop:closd\"|], []);", "No event named 'shop:closd' is declared; did you mean 'shop:closed'?", "shop:closed")]
    [InlineData("builder.Hook([|\"shop:closd\"|], _ => { });", "No event named 'shop:closd' is declared; did you mean 'shop:closed'?", "shop:closed")]
    [InlineData("builder.Pipe([|\"shop:orderPayd\"|], seen => seen.Payload[0]);", "No event named 'shop:orderPayd' is declared; did you mean 'shop:orderPaid'?", "shop:orderPaid")]
    [InlineData("builder.AddPlugins().Hook(\"shop:closed\", _ => { }).Pipe([|\"shop:orderPayd\"|], seen => seen.Payload[0]);", "No event named 'shop:orderPayd' is declared; did you mean 'shop:orderPaid'?", "shop:orderPaid")]
    [InlineData("builder.HookEachDocument([|\"generic:document:aferGet\"|], (document, request) => { });", "No event named 'generic:document:aferGet' is declared; did you mean 'generic:document:afterGet'?", "generic:document:afterGet")]
    [InlineData("builder.PipeEachDocument([|\"generic:document:aferGet\"|], (document, request) => document);", "No event named 'generic:document:aferGet' is declared; did you mean 'generic:document:afterGet'?", "generic:document:afterGet")]
    [InlineData("pipes.Register([|\"shop:orderPayd\"|], seen => seen.Payload[0]);", "No event named 'shop:orderPayd' is declared; did you mean 'shop:orderPaid'?", "shop:orderPaid")]
    [InlineData("pipes.RegisterEachDocument([|\"generic:document:aferGet\"|], (document, request) => document);", "No event named 'generic:document:aferGet' is declared; did you mean 'generic:document:afterGet'?", "generic:document:afterGet")]
    [InlineData("builder.Hook([|\"shopp:*\"|], _ => { });", "No declared event fits 'shopp:*'; did you mean 'shop:*'?", "shop:*")]
    public void A_misspelt_name_is_marked_with_what_was_meant(string statement, string message, string meant)
    {
        var run = RuleTest.Violates("GRP0035", Calls.Of(statement));

        run.Message().ShouldBe(message);
        run.Diagnostics.Single().Properties["didYouMean"].ShouldBe(meant);
    }

    [Theory]
    [InlineData("await events.PipeAsync([|\"\"|], []);", "The name of the event is empty; write the name of a declared event")]
    [InlineData("await events.PipeAsync([|\"shop:*\"|], []);", "'shop:*' is a wildcard, which can be listened to, not emitted; name one event")]
    [InlineData("builder.Hook([|\"shop:whe*\"|], _ => { });", "'shop:whe*' is no wildcard; did you mean 'shop:*'?")]
    [InlineData("await events.PipeAsync([|\"wholly unheard of\"|], []);", "No event named 'wholly unheard of' is declared; declare it with [Event] or correct the name")]
    [InlineData("await events.[|EmitAsync|](\"shop:orderPaid\", []);", "'shop:orderPaid' is a pipe event; emit it with PipeAsync")]
    [InlineData("await events.[|PipeAsync|](\"shop:closed\", []);", "'shop:closed' is a hook event; emit it with EmitAsync")]
    [InlineData("await events.[|PipeAsync|](ShopEvents.ClosedName, []);", "'shop:closed' is a hook event; emit it with EmitAsync")]
    public void What_no_host_takes_is_marked(string statement, string message) => RuleTest.Violates("GRP0035", Calls.Of(statement)).Message().ShouldBe(message);

    [Fact]
    public void A_constant_is_read_and_marked_as_a_whole() =>
        RuleTest.Violates("GRP0035", Calls.Of("await events.PipeAsync([|Paid|], []);", "private const string Paid = \"shop:orderPayd\";"))
            .Message().ShouldBe("No event named 'shop:orderPayd' is declared; did you mean 'shop:orderPaid'?");

    [Fact]
    public void An_alias_is_no_name_in_a_host()
    {
        var run = RuleTest.Violates("GRP0035", Calls.Of("builder.Hook([|\"shop:oldPaid\"|], _ => { });") + """
            public static partial class MoreEvents { [Event("shop:newPaid", Alias = "shop:oldPaid")] public static partial HookEvent Paid { get; } }
            """);

        run.Message().ShouldBe("'shop:oldPaid' is another spelling of 'shop:newPaid', which attributes alone may use; write 'shop:newPaid'");
        run.Diagnostics.Single().Properties["didYouMean"].ShouldBe("shop:newPaid");
    }

    [Fact]
    public void A_deprecated_name_is_warned_of() =>
        RuleTest.Violates("GRP0016", Calls.Of("builder.Hook([|\"shop:oldPaid\"|], _ => { });") + """
            public static partial class MoreEvents { [Event("shop:oldPaid", ReplacedBy = "shop:closed")] public static partial HookEvent<DateTime> Paid { get; } }
            """).Message().ShouldBe("Event 'shop:oldPaid' is deprecated; use 'shop:closed'");

    [Theory]
    [InlineData("await events.PipeAsync([|\"wholly:unheardOf\"|], []);")]
    [InlineData("builder.Hook([|\"wholly:*\"|], _ => { });")]
    public void In_an_application_a_name_that_is_like_no_other_is_an_error(string statement) =>
        RuleTest.Violates("GRP0035", Calls.InApplication(statement), Calls.Application).Message().ShouldEndWith("; declare it with [Event] or correct the name");

    [Theory]
    [InlineData("await events.PipeAsync(\"wholly:unheardOf\", []);")]
    [InlineData("builder.Hook(\"wholly:*\", _ => { });")]
    public void Where_other_modules_may_come_it_is_not(string statement)
    {
        RuleTest.Passes(Calls.Of(statement));
        RuleTest.Passes(Calls.InApplication(statement + " builder.AddPluginsFrom(\"plugins\");"), Calls.Application);
        RuleTest.Passes(Calls.InApplication(statement, "public static GrapnelBuilder Add(GrapnelBuilder to, Grapnel.CompilerServices.PluginModule module) => to.AddModule(module);"), Calls.Application);
    }

    [Fact]
    public void It_can_be_switched_off_at_the_call() => GeneratorHarness.Run(Calls.Of("""
        #pragma warning disable GRP0035 // The host is to refuse it.
        await events.PipeAsync("shop:orderPayd", []);
        #pragma warning restore GRP0035
        """)).Diagnostics.ShouldHaveSingleItem().IsSuppressed.ShouldBeTrue();

    [Theory]
    [InlineData("await events.PipeAsync(\"shop:orderPaid\", [new Order(name, 1), new Basket()]);")]
    [InlineData("await events.EmitAsync(\"shop:closed\", [DateTime.Now]);")]
    [InlineData("await events.PipeAsync((string)null!, []);")]
    [InlineData("builder.Hook((HookEvent)null!, () => { });")]
    [InlineData("await events.PipeAsync(name, []);")]
    [InlineData("await events.PipeAsync($\"shop:{name}\", []);")]
    [InlineData("await events.PipeAsync(ServerEvents.AfterNow.Name, []);")]
    [InlineData("await events.PipeAsync(ServerEvents.AfterNowName, [new Request(name, name)]);")]
    [InlineData("await events.PipeAsync(ServerEvents.AfterNow, new Request(\"server\", \"now\"));")]
    [InlineData("builder.Hook(\"document:*\", _ => { }).Pipe(\"document:after*\", seen => seen.Payload[0]);")]
    [InlineData("new Other().PipeAsync(\"shop:nothing\", []);")]
    [InlineData("new Other().Hook(\"shop:nothing\");")]
    public void What_is_declared_cannot_be_read_or_is_another_s_passes(string statement) => RuleTest.Passes(Calls.Of(statement) + """
        public sealed class Other
        {
            public void PipeAsync(string name, object[] payload) { }
            public void Hook(string name) { }
        }
        """);

    [Theory]
    [InlineData("builder.Hook(\"shop:cl")]
    [InlineData("builder.Hook(\"shop:closd\", );")]
    public void Of_a_call_that_is_half_typed_C_alone_speaks(string statement) =>
        AnalyzerGuard.Run(Parts.Analyzers, GeneratorHarness.CreateCompilation([Calls.Of(statement + "\n")], HarnessOptions.Default)).ShouldBeEmpty();

    [Fact]
    public void A_constant_that_is_still_to_be_generated_passes() => RuleTest.Passes(Calls.Of("await events.PipeAsync(ShopEvents.OrderPaidName, [new Order(name, 1), new Basket()]);"));
}
