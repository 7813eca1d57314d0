using Grapnel.Generator.Tests.Harness;

namespace Grapnel.Generator.Tests.Diagnostics;

/// <summary>A handler waits for what could be cancelled, and takes no token.</summary>
public class GRP0033Tests
{
    [Theory]
    [InlineData("[Hook(\"server:afterNow\")] public async Task [|M|]() => await Task.Delay(1);")]
    [InlineData("[Hook(\"server:afterNow\")] public async ValueTask [|M|]() => await Task.Delay(1).ConfigureAwait(false);")]
    [InlineData("[Hook(\"server:afterNow\")] public async Task [|M|](Request request) { await Task.Yield(); await client.GetAsync(request.Id); }")]
    [InlineData("[Hook(\"server:afterNow\")] public async Task [|M|]() { var text = await client.GetStringAsync(\"https://x\"); Console.WriteLine(text); }")]
    [InlineData("[Hook(\"server:afterNow\")] public Task [|M|]() => client.GetAsync(\"https://x\");")]
    [InlineData("[Hook(\"server:afterNow\")] public async Task [|M|]() => await events.EmitAsync(ShopEvents.Rang);")]
    [InlineData("[Hook(\"server:afterNow\")] public async Task [|M|]() => await events.EmitAsync(ShopEvents.RangName, []);")]
    [InlineData("[Pipe(\"server:afterNow\")] public async Task<Request> [|M|](Request request) { await Task.Delay(1); return request; }")]
    [InlineData("[Hook(\"server:afterNow\")] public async Task [|M|]([FromScope] Saver saver) => await saver.SaveAsync();")]
    [InlineData("[Hook(\"server:afterNow\")] public async Task [|M|]([FromScope] Saver saver) => await saver.Load<int>(1);")]
    public void The_method_is_marked(string member) => RuleTest.Violates("GRP0033", Members(member));

    [Theory]
    [InlineData("[Hook(\"server:afterNow\")] public async Task M(CancellationToken token) => await Task.Delay(1, token);")]
    [InlineData("[Hook(\"server:afterNow\")] public async Task M(CancellationToken token) => await Task.Delay(1);")]
    [InlineData("[Hook(\"server:afterNow\")] public async Task M() => await Task.Delay(1, CancellationToken.None);")]
    [InlineData("[Hook(\"server:afterNow\")] public async Task M() => await Task.Yield();")]
    [InlineData("[Hook(\"server:afterNow\")] public async Task M([FromScope] Saver saver) => await saver.Other();")]
    [InlineData("[Hook(\"server:afterNow\")] public Task M() => Task.CompletedTask;")]
    [InlineData("[Hook(\"server:afterNow\")] public void M() { Func<Task> later = async () => await Task.Delay(1); GC.KeepAlive(later); }")]
    [InlineData("[Hook(\"server:afterNow\")] public async Task M() { Func<Task> later = () => Task.Delay(1); await Task.WhenAny(later()); }")]
    [InlineData("[Hook(\"server:afterNow\")] public async Task M() => await Task.Run(() => Console.Beep());")]
    [InlineData("[Hook(\"server:afterNow\")] public Task M() => Task.Run(async () => await Task.Delay(1));")]
    [InlineData("[Hook(\"server:afterNow\")] public async Task M() => await Task.Run(() => 1).ConfigureAwait(false);")]
    [InlineData("[Hook(\"server:afterNow\")] public async Task M() => await Task.Factory.StartNew(() => Console.Beep());")]
    [InlineData("public async Task M() => await Task.Delay(1);")]
    public void With_a_token_or_nothing_to_give_it_to_it_passes(string member) => RuleTest.Passes(Members(member));

    [Fact]
    public void The_message_names_what_is_waited_for() =>
        RuleTest.Violates("GRP0033", Members("[Hook(\"server:afterNow\")] public async Task [|M|]() => await Task.Delay(1);")).Message()
            .ShouldBe("Hook 'M' waits for 'Delay', which takes a CancellationToken, and has none to give; take one after the payload, so that a stop can end the wait");

    [Fact]
    public void In_a_pipe_it_is_the_caller_who_ends_it() =>
        RuleTest.Violates("GRP0033", Members("[Pipe(\"server:afterNow\")] public async Task<Request> [|M|](Request request) { await Task.Delay(1); return request; }")).Message().ShouldEndWith("so that the caller can end the wait");

    [Fact]
    public void It_is_said_once() =>
        RuleTest.Violates("GRP0033", Members("[Hook(\"server:afterNow\")] public async Task [|M|]() { await Task.Delay(1); await Task.Delay(2); }"));

    private static string Members(string members) => $$"""
        using Grapnel;

        public static partial class ShopEvents { [Event("shop:rang")] public static partial HookEvent Rang { get; } }

        public sealed class Saver
        {
            public Task SaveAsync(CancellationToken token = default) => Task.CompletedTask;
            public Task Load<T>(T key) => Task.CompletedTask;
            public Task Load<T>(T key, CancellationToken token) => Task.CompletedTask;
            public Task Other() => Task.CompletedTask;
            public Task Other(int number, CancellationToken token) => Task.CompletedTask;
        }

        [Plugin("nyc")]
        public sealed class NycPlugin(IEventDispatcher events, HttpClient client)
        {
            internal object[] All => [events, client];

            {{members}}
        }
        """;
}
