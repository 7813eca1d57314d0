using Grapnel.Generator.Tests.Harness;

namespace Grapnel.Generator.Tests.MultiAssembly;

/// <summary>What was generated, run: the assembly is loaded, a host started with AddPlugins, and events emitted.</summary>
public class ExecutionTests
{
    private const string Program = """

        public static class Program_
        {
            public static readonly System.Collections.Concurrent.ConcurrentQueue<string> Heard = new();

            public static async Task<string> Run()
            {
                string answer;
                await using (var host = await PluginHost.StartAsync(static builder => builder.AddPlugins()))
                    answer = await Act(host.Events);
                return answer + "|" + string.Join(",", Heard.Order());
            }

            private static async Task<string> Act(IEventDispatcher events)
            {
                #
            }
        }
        """;

    [Fact]
    public async Task Pipes_of_every_kind_run_in_order_and_hooks_hear_the_result()
    {
        var text = await Run("""
            public static partial class E
            {
                [Event("e:beforeA")] public static partial PipeEvent<string, int> A { get; }
                [Event("e:b")] public static partial PipeEvent B { get; }
                [Event("e:c")] public static partial HookEvent<string, int, int?> C { get; }
            }

            [Plugin("x")]
            public sealed class XPlugin
            {
                private readonly string _mark = "x";
                [Pipe("e:beforeA", Order = 2)] public string Last(string text) => text + _mark + "4";
                [Pipe("e:beforeA")] public async Task<string> First(string text, int number, CancellationToken token) { await Task.Yield(); return text + _mark + number; }
                [Pipe("e:beforeA")] public static ValueTask<string> Second(object text) => new(text + "s2");
                [Pipe("e:before*")] public string Wild(string text) => text + "w6";
                [Pipe("e:before*")] public Task<string> Before(string text) => Task.FromResult(text + "w5");
                [Hook("e:beforeA")] public void Hear(string text, int number) => Program_.Heard.Enqueue($"hook {text} {number}");
                [Hook("e:*")] public async ValueTask Name([EventName] string name) { await Task.Yield(); Program_.Heard.Enqueue("name " + name); }
                [Hook(E.CName)] public static Task Three(string a, int b, int? c, CancellationToken token) { Program_.Heard.Enqueue($"three {a}{b}{c}"); return Task.CompletedTask; }
            }

            [Plugin("y")]
            public static class YPlugin
            {
                [Pipe(E.AName)] public static string M(string text) => text + "y3";
            }
            """,
            """
            var answer = await events.PipeAsync(E.A, "0", 1);
            await events.PipeAsync(E.B);
            await events.EmitAsync(E.C, "c", 2, null);
            return answer;
            """);

        text.ShouldBe("0x1s2y3x4w6w5|hook 0x1s2y3x4w6w5 1,name e:b,name e:beforeA,name e:c,three c2");
    }

    [Fact]
    public async Task Hooks_get_copies_and_immutable_payloads_are_shared()
    {
        var text = await Run("""
            public sealed class Basket : ISnapshot<Basket> { public int Count; public Basket Snapshot() => new() { Count = Count }; }
            public sealed record Order(string Name);
            public static partial class E { [Event("e:a")] public static partial PipeEvent<Basket, Order> A { get; } }

            [Plugin]
            public sealed class XPlugin
            {
                [Hook("e:a")] public void Hear(Basket basket, Order order) { basket.Count++; Program_.Heard.Enqueue($"{basket.Count} {ReferenceEquals(order, Shared)}"); }
                public static readonly Order Shared = new("x");
            }
            """, """
            var basket = new Basket { Count = 1 };
            await events.PipeAsync(E.A, basket, XPlugin.Shared);
            return basket.Count.ToString();
            """);

        text.ShouldBe("1|2 True");
    }

    [Fact]
    public async Task Plugins_of_libraries_take_part()
    {
        var library = GeneratorHarness.Compile("Lib", ["""
            using Grapnel;
            namespace L;
            public static partial class E { [Event("e:a")] public static partial PipeEvent<string> A { get; } }
            [Plugin("lib")] internal sealed class NycPlugin { [Pipe("e:a")] internal string M(string text) => text + " lib"; }
            """]);

        var text = await Run("""
            [Plugin("host")] internal sealed class NycPlugin { [Pipe(L.E.AName)] internal Task<string> M(string text) => Task.FromResult(text + " host"); }
            """, """return await events.PipeAsync(L.E.A, "a");""", library);

        text.ShouldBe("a host lib|");
    }

    private static async Task<string> Run(string source, string act, params GeneratorRun[] references)
    {
        var run = GeneratorHarness.Compile("Executed", ["using Grapnel;\n" + source + Program.Replace("#", act, StringComparison.Ordinal)], references);
        run.Diagnostics.ShouldBeEmpty();
        return await (Task<string>)run.Emit().GetType("Program_")!.GetMethod("Run")!.Invoke(null, null)!;
    }
}
