using System.Reflection;
using Grapnel.Generator.Tests.Harness;

namespace Grapnel.Generator.Tests.MultiAssembly;

/// <summary>An assembly that is loaded when the host runs already: its events reach the rows of wildcards.</summary>
public class LateAssemblyTests
{
    private static readonly GeneratorRun Early = GeneratorHarness.Compile("Early", ["""
        using System.Collections.Concurrent;
        using Grapnel;

        public static partial class EarlyEvents
        {
            [Event("shop:beforeKnown")] public static partial PipeEvent<string> Before { get; }
            [Event("shop:known")] public static partial PipeEvent<string> Known { get; }
        }

        [Plugin("early")]
        public sealed class EarlyPlugin
        {
            public static readonly ConcurrentQueue<string> Heard = new();

            [Pipe("shop:*")] public string Scope(string text) => text + " *";
            [Pipe("shop:before*")] public async Task<string> Before(string text) { await Task.Yield(); return text + " before*"; }
            [Hook("shop:*")] public void HearScope(string text, [EventName] string name) => Heard.Enqueue($"* {name} {text}");
            [Hook("shop:before*")] public void HearBefore([EventName] string name) => Heard.Enqueue($"before* {name}");
        }

        public static class Early
        {
            public static Task<PluginHost> Start() => PluginHost.StartAsync(static builder => { builder.AddPlugins().Configure(static options => options.HookConcurrency = 1); });
        }
        """]);

    private static readonly GeneratorRun Late = GeneratorHarness.Compile("Late", ["""
        using Grapnel;

        public static partial class LateEvents
        {
            [Event("shop:beforePay")] public static partial PipeEvent<string> BeforePay { get; }
            [Event("shop:lamp")] public static partial HookEvent<string> Lamp { get; }
            [Event("shop:odd")] public static partial PipeEvent<int> Odd { get; }
        }

        public static class Late
        {
            public static async Task<string> Pay(IEventDispatcher events) => await events.PipeAsync(LateEvents.BeforePay, "pay");
            public static async Task Light(IEventDispatcher events) => await events.EmitAsync(LateEvents.Lamp, "on");
            public static async Task<int> Odd(IEventDispatcher events) => await events.PipeAsync(LateEvents.Odd, 1);
        }
        """]);

    [Fact]
    public async Task Its_typed_handles_reach_the_pipes_and_hooks_of_wildcards_at_once()
    {
        var (early, host) = await Start();
        await using var _ = host;
        var late = Late.Emit();

        (await Call<Task<string>>(late, "Pay", host)).ShouldBe("pay before* *");
        await Call<Task>(late, "Light", host);
        await host.WhenHooksAreDoneAsync();

        Heard(early).ShouldBe(["before* shop:beforePay", "* shop:beforePay pay before* *", "* shop:lamp on"]);
    }

    [Fact]
    public async Task A_handle_of_unknown_type_is_emitted_by_its_name_once_the_event_is_known()
    {
        var (early, host) = await Start();
        await using var _ = host;
        var late = Late.Emit();
        var handle = (EventHandle)late.GetType("LateEvents")!.GetProperty("BeforePay")!.GetValue(null)!;

        (await Should.ThrowAsync<ArgumentException>(async () => await host.Events.PipeAsync(handle.Name, ["pay"]))).Message.ShouldContain("No event named 'shop:beforePay' is declared");
        await Call<Task<string>>(late, "Pay", host);

        (await host.Events.PipeAsync(handle.Name, ["by name"])).ShouldBe("by name before* *");
        await host.WhenHooksAreDoneAsync();
        Heard(early).Count(line => line.StartsWith("before* shop:beforePay", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Fact]
    public async Task A_payload_that_a_wildcard_does_not_fit_is_refused_with_the_row_named()
    {
        var (_, host) = await Start();
        await using var _ = host;
        var late = Late.Emit();

        (await Should.ThrowAsync<InvalidOperationException>(async () => await Call<Task<int>>(late, "Odd", host))).Message.ShouldEndWith(
            "Method HearScope of plugin 'early' on 'shop:*' takes String as payload argument 1, but 'shop:odd' is a pipe event (Int32).");
        (await Call<Task<string>>(late, "Pay", host)).ShouldBe("pay before* *");
    }

    [Fact]
    public async Task An_assembly_that_was_loaded_twice_is_told_from_itself()
    {
        var own = GeneratorHarness.Compile("Own", ["""
            using Grapnel;
            [Immutable] public sealed class Order;
            public static partial class OwnEvents { [Event("own:paid")] public static partial PipeEvent<Order> Paid { get; } }
            public static class Own
            {
                public static Task<PluginHost> Start() => PluginHost.StartAsync(static builder => builder.AddPlugins());
                public static async Task<string> Pay(IEventDispatcher events) { await events.PipeAsync(OwnEvents.Paid, new Order()); return "paid"; }
                public static object Order => new Order();
            }
            """]);
        var (first, second) = (own.Emit(), own.Emit());
        await using var host = await (Task<PluginHost>)first.GetType("Own")!.GetMethod("Start")!.Invoke(null, null)!;

        (await Call<Task<string>>(first, "Pay", host)).ShouldBe("paid");
        var error = await Should.ThrowAsync<InvalidOperationException>(async () => await Call<Task<string>>(second, "Pay", host));
        var byName = await Should.ThrowAsync<ArgumentException>(async () => await host.Events.PipeAsync("own:paid", [second.GetType("Own")!.GetProperty("Order")!.GetValue(null)]));

        error.Message.ShouldStartWith("Event 'own:paid' is declared as pipe event (Order of Own 0.0.0.0, loaded into 'Own') in 'Own', but was emitted with");
        byName.Message.ShouldContain("is a pipe event (Order), but was emitted with Order of Own 0.0.0.0, loaded into 'Own' as payload argument 1");
    }

    private static async Task<(Assembly Early, PluginHost Host)> Start()
    {
        var early = Early.Emit();
        return (early, await (Task<PluginHost>)early.GetType("Early")!.GetMethod("Start")!.Invoke(null, null)!);
    }

    private static TTask Call<TTask>(Assembly assembly, string method, PluginHost host) =>
        (TTask)assembly.GetType(assembly.GetName().Name!)!.GetMethod(method)!.Invoke(null, [host.Events])!;

    private static IEnumerable<string> Heard(Assembly early) => (IEnumerable<string>)early.GetType("EarlyPlugin")!.GetField("Heard")!.GetValue(null)!;
}
