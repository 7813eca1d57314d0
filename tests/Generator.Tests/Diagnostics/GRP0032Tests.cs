using Grapnel.Generator.Tests.Harness;

namespace Grapnel.Generator.Tests.Diagnostics;

/// <summary>A handler emits the event it stands on, whatever happens.</summary>
public class GRP0032Tests
{
    [Theory]
    [InlineData("[Hook(\"shop:rang\")] public async Task M(CancellationToken token) => await events.EmitAsync([|ShopEvents.Rang|], token);")]
    [InlineData("[Hook(ShopEvents.RangName)] public async Task M(CancellationToken token) => await events.EmitAsync([|\"shop:rang\"|], [], token);")]
    [InlineData("[Hook(\"shop:rang\")] public async Task M(CancellationToken token) => await events.EmitAsync([|ShopEvents.RangName|], [], token);")]
    [InlineData("[Hook(\"shop:rang\")] public async Task M(CancellationToken token) => await events.EmitAsync([|Rang|], [], token);")]
    [InlineData("[Hook(\"shop:*\")] public async Task M(CancellationToken token) => await events.EmitAsync([|ShopEvents.Rang|], token);")]
    [InlineData("[Hook(\"server:afterNow\")] public async Task M(Request request, CancellationToken token) => await events.PipeAsync([|ServerEvents.AfterNow|], request, token);")]
    [InlineData("[Hook(\"server:after*\")] public async Task M(Request request, CancellationToken token) => await events.PipeAsync([|ServerEvents.AfterNowName|], [request], token);")]
    [InlineData("[Hook(\"my/shop:beforeSell\")] public async Task M(Request request, CancellationToken token) => await events.PipeAsync([|SellEvents.BeforeSell|], request, token);")]
    [InlineData("[Hook(\"my/shop:beforeSell\")] public async Task M(Request request, CancellationToken token) => await events.PipeAsync([|SellEvents.BeforeSellName|], [request], token);")]
    [InlineData("[Pipe(\"server:afterNow\")] public async Task<Request> M(Request request, CancellationToken token) => await events.PipeAsync([|ServerEvents.AfterNow|], request, token);")]
    [InlineData("[Hook(\"shop:rang\")] public void M() { _ = events.EmitAsync([|ShopEvents.Rang|]).AsTask(); }")]
    [InlineData("[Hook(\"shop:rang\")] public void M() { if (Console.CapsLock) Console.Beep(); _ = events.EmitAsync([|ShopEvents.Rang|]).AsTask(); }")]
    [InlineData("[Hook(\"shop:rang\")] public void M() { try { _ = events.EmitAsync([|ShopEvents.Rang|]).AsTask(); } catch (InvalidOperationException) { } }")]
    [InlineData("[Hook(\"shop:rang\")] public async Task M(CancellationToken token) { await events.EmitAsync([|ShopEvents.Rang|], token); Limit(); } private void Limit() => GC.KeepAlive(events);")]
    [InlineData("[Hook(\"shop:rang\")] public async Task M(CancellationToken token) { Console.Beep(); new Other().EmitAsync(ShopEvents.AfterRang); await events.EmitAsync([|ShopEvents.Rang|], token); }")]
    [InlineData("[Hook(\"shop:opened\"), Hook(\"shop:rang\")] public void M() { _ = Own.EmitAsync([|ShopEvents.Rang|]).AsTask(); }")]
    public void The_event_is_marked(string member) => RuleTest.Violates("GRP0032", Members(member));

    [Theory]
    [InlineData("[Hook(\"shop:rang\")] public async Task M(CancellationToken token) => await events.PipeAsync(ShopEvents.Opened, token);")]
    [InlineData("[Hook(\"shop:after*\")] public async Task M(CancellationToken token) => await events.EmitAsync(ShopEvents.Rang, token);")]
    [InlineData("[Hook(\"shop:rang\")] public async Task M(CancellationToken token) { if (Console.CapsLock) await events.EmitAsync(ShopEvents.Rang, token); }")]
    [InlineData("[Hook(\"shop:rang\")] public async Task M(CancellationToken token) { if (Console.CapsLock) return; await events.EmitAsync(ShopEvents.Rang, token); }")]
    [InlineData("[Hook(\"shop:rang\")] public async Task M(CancellationToken token) { foreach (var one in new List<int>()) await events.EmitAsync(ShopEvents.Rang, token); }")]
    [InlineData("[Hook(\"shop:rang\")] public async Task M(CancellationToken token) { try { await Task.Yield(); } catch (InvalidOperationException) { await events.EmitAsync(ShopEvents.Rang, token); } }")]
    [InlineData("[Hook(\"shop:rang\")] public void M() { _ = events?.EmitAsync(ShopEvents.Rang).AsTask(); }")]
    [InlineData("[Hook(\"shop:rang\")] public void M() { Func<Task> later = async () => await events.EmitAsync(ShopEvents.Rang); GC.KeepAlive(later); }")]
    [InlineData("[Hook(\"shop:*\")] public async Task M([EventName] string name, CancellationToken token) { if (name != \"shop:rang\") await events.EmitAsync(ShopEvents.Rang, token); }")]
    [InlineData("[Hook(\"server:afterNow\", WithRequest = \"{ exists: 'input.jwt' }\")] public async Task M(Request request, CancellationToken token) => await events.PipeAsync(ServerEvents.AfterNow, request, token);")]
    [InlineData("[Hook(\"shop:rang\")] public async Task M(string name, CancellationToken token) => await events.EmitAsync(name, [], token);", "GRP0002")]
    [InlineData("[Hook(\"shop:rang\")] public void M() => new Other().EmitAsync(ShopEvents.Rang);")]
    [InlineData("public async Task M(CancellationToken token) => await events.EmitAsync(ShopEvents.Rang, token);")]
    public void Other_events_conditions_and_filters_pass(string member, string? other = null) =>
        GeneratorHarness.Run(Members(member)).Diagnostics.Select(found => found.Id).ShouldBe(other is null ? [] : [other]);

    [Theory]
    [InlineData("[Hook(\"shop:rang\")] public void M() { if (events is null) throw new InvalidOperationException(); _ = events.EmitAsync(ShopEvents.Rang).AsTask(); }")]
    [InlineData("[Hook(\"shop:rang\")] public async Task M(CancellationToken token) { var own = events ?? throw new InvalidOperationException(); await own.EmitAsync(ShopEvents.Rang, token); }")]
    [InlineData("[Hook(\"shop:rang\")] public async Task M(CancellationToken token) { ArgumentNullException.ThrowIfNull(events); await events.EmitAsync(ShopEvents.Rang, token); }")]
    [InlineData("[Hook(\"shop:rang\")] public async Task M(CancellationToken token) { token.ThrowIfCancellationRequested(); await events.EmitAsync(ShopEvents.Rang, token); }")]
    [InlineData("[Hook(\"shop:rang\")] public async Task M(CancellationToken token) { Guard.Against(events); await events.EmitAsync(ShopEvents.Rang, token); }")]
    [InlineData("[Hook(\"shop:rang\")] public async Task M(CancellationToken token) { Limit(); await events.EmitAsync(ShopEvents.Rang, token); } private void Limit() => GC.KeepAlive(events);")]
    [InlineData("[Hook(\"shop:rang\")] public async Task M() { await events.EmitAsync(ShopEvents.Rang, Stop()); } private static CancellationToken Stop() => default;")]
    [InlineData("[Hook(\"shop:rang\")] public async Task M(CancellationToken token) { Limit(); await events.EmitAsync(ShopEvents.Rang, token); static void Limit() => Console.Beep(); }")]
    public void What_may_end_the_run_before_passes(string member) => RuleTest.Passes(Members(member));

    [Fact]
    public void Of_a_hook_the_message_says_what_the_runtime_does() =>
        RuleTest.Violates("GRP0032", Members("[Hook(\"shop:*\")] public void M() { _ = events.EmitAsync([|ShopEvents.Rang|]).AsTask(); }")).Message().ShouldBe(
            "Hook 'M' always emits 'shop:rang', the event it stands on as 'shop:*', so it runs again and again as deep as MaxEventDepth allows (32 by default), where EventDepthException ends it; emit another event, or emit it on a condition");

    [Fact]
    public void Of_a_pipe_it_is_the_stack_that_ends() =>
        RuleTest.Violates("GRP0032", Members("[Pipe(\"shop:opened\")] public async Task M(CancellationToken token) => await events.PipeAsync([|ShopEvents.Opened|], token);")).Message()
            .ShouldContain("the event it stands on, so it runs again and again until the stack is full, ");

    [Fact]
    public void An_event_of_a_reference_is_known_by_its_handle()
    {
        var library = GeneratorHarness.Compile("Lib", ["using Grapnel; public static partial class Far { [Event(\"far:rang\")] public static partial HookEvent Rang { get; } }"]);

        RuleTest.Violates("GRP0032", """
            using Grapnel;
            [Plugin] public class A(IEventDispatcher events) { [Hook("far:rang")] public async Task M(CancellationToken token) => await events.EmitAsync([|Far.Rang|], token); }
            """, new HarnessOptions { References = [library] });
    }

    private static string Members(string members) => $$"""
        using Grapnel;

        public static partial class ShopEvents
        {
            [Event("shop:opened")] public static partial PipeEvent Opened { get; }
            [Event("shop:rang")] public static partial HookEvent Rang { get; }
            [Event("shop:afterRang")] public static partial HookEvent AfterRang { get; }
        }

        [ControllerEvents("my/shop", "sell")] public static partial class SellEvents;

        public sealed class Other { public void EmitAsync(HookEvent found) => GC.KeepAlive(found); }

        public static class Guard { public static void Against(object found) => GC.KeepAlive(found); }

        [Plugin("nyc")]
        public sealed class NycPlugin(IEventDispatcher events)
        {
            private const string Rang = "shop:rang";

            internal IEventDispatcher Own => events;

            internal string Name => Rang;

            {{members}}
        }
        """;
}
