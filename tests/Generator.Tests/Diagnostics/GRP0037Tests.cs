using Grapnel.Generator.Tests.Harness;

namespace Grapnel.Generator.Tests.Diagnostics;

/// <summary>An application emits an event that nobody handles.</summary>
public class GRP0037Tests
{
    private const string Emit = "await events.EmitAsync(ShopEvents.Rang);";

    [Theory]
    [InlineData("await events.EmitAsync([|ShopEvents.Rang|]);", "Nobody handles 'shop:rang': this application has no hook on it, and no plugin it references can have one")]
    [InlineData("await events.PipeAsync([|ShopEvents.AfterOrder|], new Order(\"a\", 1));", "Nobody handles 'shop:afterOrder': this application has no hook or pipe on it, and no plugin it references can have one")]
    [InlineData("await events.EmitAsync([|\"shop:rang\"|], []);", "Nobody handles 'shop:rang': this application has no hook on it, and no plugin it references can have one")]
    [InlineData("await events.EmitAsync([|ShopEvents.RangName|], []);", "Nobody handles 'shop:rang': this application has no hook on it, and no plugin it references can have one")]
    [InlineData("await events.PipeAsync([|DriverEvents.BeforeEnroll|], new Request(\"nyc\", \"enroll\"));", "Nobody handles 'nyc/driver:beforeEnroll': this application has no hook or pipe on it, and no plugin it references can have one")]
    public void It_is_said_where_the_event_is_emitted(string statement, string message) =>
        RuleTest.Violates("GRP0037", Source(statement), Calls.Application).Message().ShouldBe(message);

    [Theory]
    [InlineData("[Hook(\"shop:rang\")] public void M() { }")]
    [InlineData("[Hook(ShopEvents.RangName)] public void M() { }")]
    [InlineData("[Hook(\"shop:*\")] public void M() { }")]
    public void A_handler_of_the_application_hears_it(string handler) =>
        RuleTest.Passes(Source(Emit) + $$"""[Plugin("bell")] public sealed class BellPlugin { {{handler}} }""", Calls.Application);

    [Theory]
    [InlineData("builder.Hook(ShopEvents.Rang, () => { });")]
    [InlineData("builder.Hook(\"shop:rang\", _ => { });")]
    [InlineData("builder.Pipe(\"shop:*\", seen => seen.Payload[0]);", "await events.PipeAsync(ShopEvents.Opened);")]
    [InlineData("builder.Hook(name, _ => { });")]
    [InlineData("HookEvent bell = ShopEvents.Rang; builder.Hook(bell, () => { });")]
    [InlineData("builder.AddPluginsFrom(\"plugins\");")]
    public void What_is_registered_or_may_be_hears_it(string statement, string emit = Emit) => RuleTest.Passes(Source(emit + statement), Calls.Application);

    [Fact]
    public void A_handler_of_another_event_does_not_hear_it() =>
        RuleTest.Violates("GRP0037", Source("await events.EmitAsync([|ShopEvents.Rang|]); builder.Hook(\"shop:closed\", _ => { }).Pipe(\"shop:after*\", seen => seen.Payload[0]);"), Calls.Application);

    [Theory]
    [InlineData("await events.PipeAsync(ServerEvents.AfterNow, new Request(\"server\", \"now\"));")]
    [InlineData("await events.PipeAsync(\"server:afterNow\", [new Request(name, name)]);")]
    [InlineData("HookEvent bell = ShopEvents.Rang; await events.EmitAsync(bell);")]
    [InlineData("await events.EmitAsync(name, []);")]
    public void Events_of_Kuzzle_and_those_that_cannot_be_read_are_not_spoken_of(string statement) => RuleTest.Passes(Source(statement), Calls.Application);

    [Fact]
    public void A_library_emits_for_others() => RuleTest.Passes(Calls.Of(Emit));

    [Fact]
    public void A_plugin_of_a_reference_may_hear_what_it_sees_and_its_scopes()
    {
        var contracts = GeneratorHarness.Compile("Contracts", ["""
            using Grapnel;
            public static partial class StockEvents { [Event("stock:low")] public static partial HookEvent Low { get; } }
            """]);
        var plugins = GeneratorHarness.Run("""
            using Grapnel;
            internal static partial class OwnEvents { [Event("own:done")] public static partial HookEvent Done { get; } }
            [Plugin("stock")] public sealed class StockPlugin { [Hook("stock:low")] public void M() { } [Hook("own:*")] public void N() { } }
            """, new HarnessOptions { AssemblyName = "Plugins", References = [contracts] });
        const string more = "public static partial class MoreEvents { [Event(\"own:more\")] public static partial HookEvent More { get; } }";

        RuleTest.Passes(Source("await events.EmitAsync(StockEvents.Low); await events.EmitAsync(MoreEvents.More);") + more, Calls.Application with { References = [contracts, plugins] });
        RuleTest.Violates("GRP0037", Source("await events.EmitAsync([|ShopEvents.Rang|]);"), Calls.Application with { References = [contracts, plugins] });
        RuleTest.Violates("GRP0037", Source("await events.EmitAsync([|StockEvents.Low|]);"), Calls.Application with { References = [contracts] });
        RuleTest.Violates("GRP0037", Source("await events.EmitAsync([|StockEvents.Low|]);"), Calls.Application with { References = [contracts], ReferencesAsCompilations = true });
    }

    [Fact]
    public void A_reference_that_may_register_anything_silences_it()
    {
        var toolkit = GeneratorHarness.Run("""
            using Grapnel;
            public static class Toolkit { public static GrapnelBuilder Log(this GrapnelBuilder builder, HookEvent bell) => builder.Hook(bell, () => { }); }
            """, new HarnessOptions { AssemblyName = "Toolkit" });

        RuleTest.Passes(Source("builder.Log(ShopEvents.Rang);" + Emit), Calls.Application with { References = [toolkit] });
    }

    [Fact]
    public void It_is_advice_that_can_be_switched_off()
    {
        var run = RuleTest.Violates("GRP0037", Source("await events.EmitAsync([|ShopEvents.Rang|]);"), Calls.Application);
        run.Diagnostics.Single().Severity.ShouldBe(Microsoft.CodeAnalysis.DiagnosticSeverity.Info);

        GeneratorHarness.Run(Source($"""
            #pragma warning disable GRP0037
            {Emit}
            #pragma warning restore GRP0037
            """), Calls.Application).Diagnostics.ShouldHaveSingleItem().IsSuppressed.ShouldBeTrue();
    }

    private static string Source(string statements) => Calls.InApplication(statements) + "\n[ControllerEvents(\"nyc/driver\", \"enroll\")] public static partial class DriverEvents;\n";
}
