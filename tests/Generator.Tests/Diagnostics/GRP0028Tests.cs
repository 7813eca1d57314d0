using Grapnel.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Grapnel.Generator.Tests.Diagnostics;

/// <summary>A plugin with threads of its own awaits without coming back to them.</summary>
public class GRP0028Tests
{
    [Theory]
    [InlineData("await Task.Yield(); await Task.Delay(1).[|ConfigureAwait(false)|];")]
    [InlineData("await Task.FromResult(1).[|ConfigureAwait(continueOnCapturedContext: false)|];")]
    [InlineData("_ = 1 + await new ValueTask<int>(1).[|ConfigureAwait(false)|];")]
    [InlineData("const bool no = false; await default(ValueTask).[|ConfigureAwait(no)|];")]
    [InlineData("await Task.Delay(1).[|ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing)|];")]
    [InlineData("await foreach (var i in Numbers().[|ConfigureAwait(false)|]) _ = i;")]
    [InlineData("await foreach (var i in Numbers().WithCancellation(default).[|ConfigureAwait(false)|]) _ = i;")]
    [InlineData("await using (new Open().[|ConfigureAwait(false)|]) { }")]
    [InlineData("{ await using var open = new Open().[|ConfigureAwait(false)|]; }")]
    [InlineData("await Inner(); async Task Inner() { await Task.Delay(1).[|ConfigureAwait(false)|]; Console.Beep(); }")]
    [InlineData("while (Console.CapsLock) { await Task.Delay(1).[|ConfigureAwait(false)|]; }")]
    [InlineData("if (Console.CapsLock) { await Task.Delay(1).[|ConfigureAwait(false)|]; }")]
    [InlineData("using var open = new MemoryStream(); if (Console.CapsLock) { await Task.Delay(1).[|ConfigureAwait(false)|]; return; }")]
    [InlineData("try { if (Console.CapsLock) { await Task.Delay(1).[|ConfigureAwait(false)|]; return; } } finally { Console.Beep(); }")]
    [InlineData("try { await Task.Delay(1).[|ConfigureAwait(false)|]; return; } catch (IOException) { Console.Beep(); }")]
    public void The_call_is_marked(string body)
    {
        var run = RuleTest.Violates("GRP0028", Source("\"stats\", Threads = 2", body));

        run.Message().ShouldContain("goes on outside the worker threads of plugin 'stats', beside its other hooks; await without ConfigureAwait");
        run.File("StatsPlugin.Plugin.g.cs").ShouldContain("public override int Threads => 2;");
    }

    [Theory]
    [InlineData("await Task.Delay(1);")]
    [InlineData("await Task.Delay(1).ConfigureAwait(true);")]
    [InlineData("await Task.Delay(1).ConfigureAwait(ConfigureAwaitOptions.ContinueOnCapturedContext | ConfigureAwaitOptions.SuppressThrowing);")]
    [InlineData("await Task.Run(async () => await Task.Delay(1).ConfigureAwait(false));")]
    [InlineData("var later = Task.Delay(1).ConfigureAwait(false); await Task.Yield(); _ = later;")]
    [InlineData("await new Own().ConfigureAwait(false);")]
    [InlineData("await Other.M();")]
    public void What_comes_back_or_is_awaited_elsewhere_passes(string body) => RuleTest.Passes(Source("\"stats\", Threads = 2", body));

    [Theory]
    [InlineData("await Task.Delay(1).ConfigureAwait(false);")]
    [InlineData("_ = await Task.FromResult(1).ConfigureAwait(false);")]
    [InlineData("if (Console.CapsLock) { await Task.Delay(1).ConfigureAwait(false); } else { Console.Beep(); }")]
    [InlineData("await Task.Delay(1).ConfigureAwait(false); return;")]
    [InlineData("while (Console.CapsLock) { await Task.Delay(1).ConfigureAwait(false); return; }")]
    [InlineData("switch (request.Status) { case 1: await Task.Delay(1).ConfigureAwait(false); break; default: Console.Beep(); break; }")]
    [InlineData("try { Console.Beep(); } catch (IOException) { await Task.Delay(1).ConfigureAwait(false); }")]
    [InlineData("try { Console.Beep(); } finally { await Task.Delay(1).ConfigureAwait(false); }")]
    [InlineData("await using (new Open().ConfigureAwait(false)) { Console.Beep(); }")]
    [InlineData("await using var open = new Open().ConfigureAwait(false); Console.Beep();")]
    [InlineData("await Inner(); Console.Beep(); async Task Inner() => await Task.Delay(1).ConfigureAwait(false);")]
    [InlineData("var one = await Inner(); Console.WriteLine(one); async Task<int> Inner() { Console.Beep(); return await Task.FromResult(1).ConfigureAwait(false); }")]
    [InlineData("await Inner(); Console.Beep(); static async Task Inner() { await Task.Delay(1).ConfigureAwait(false); Console.Beep(); }")]
    public void What_nothing_follows_or_has_no_state_passes(string body) => RuleTest.Passes(Source("\"stats\", Threads = 2", body, after: ""));

    [Theory]
    [InlineData("\"stats\"")]
    [InlineData("\"stats\", Threads = 0")]
    [InlineData("Threads = 0")]
    public void Without_threads_anything_goes(string arguments) =>
        RuleTest.Passes(Source(arguments, "await Task.Delay(1).ConfigureAwait(false);")).File("StatsPlugin.Plugin.g.cs").ShouldNotContain("Threads");

    [Fact]
    public void Any_method_of_the_class_is_looked_at() => RuleTest.Violates("GRP0028", """
        using Grapnel;

        [Plugin(Threads = 1)]
        public sealed class AnyPlugin : IPlugin
        {
            private bool _isLoaded;

            internal bool IsLoaded => _isLoaded;

            public async ValueTask InitAsync(PluginContext context, CancellationToken token)
            {
                await Load().[|ConfigureAwait(false)|];
                _isLoaded = true;
            }

            private static Task Load() => Task.CompletedTask;
        }
        """).Message().ShouldStartWith("After this await 'InitAsync' goes on outside the worker threads of plugin 'any'");

    [Fact]
    public void It_is_advice() => Parts.Descriptors.Single(rule => rule.Id == "GRP0028").DefaultSeverity.ShouldBe(DiagnosticSeverity.Info);

    private static string Source(string arguments, string body, string after = "Console.WriteLine(request);") => $$"""
        using Grapnel;

        [Plugin({{arguments}})]
        public sealed class StatsPlugin
        {
            [Hook("server:afterNow")]
            public async Task Send(Request request, CancellationToken token)
            {
                {{body}}
                {{after}}
            }

            private static async IAsyncEnumerable<int> Numbers() { await Task.Yield(); yield return 1; }
        }

        public sealed class Open : IAsyncDisposable { public ValueTask DisposeAsync() => default; }
        public sealed class Own { public Task ConfigureAwait(bool value) => Task.CompletedTask; }
        public static class Other { public static async Task M() => await Task.Delay(1).ConfigureAwait(false); }
        """;
}
