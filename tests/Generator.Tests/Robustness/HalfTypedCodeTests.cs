using System.Globalization;
using Grapnel.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Grapnel.Generator.Tests.Robustness;

/// <summary>
/// Whatever is typed, neither the generator nor an analyzer throws, and after any sequence of edits the output is that of a fresh driver.
/// GRAPNEL_FUZZ sets how many texts are tried.
/// </summary>
public class HalfTypedCodeTests
{
    private static readonly string Events = """
        using Grapnel;

        namespace N;

        public sealed record Order(string Name) : ISnapshot<Order> { public Order Snapshot() => this; }

        public static partial class ShopEvents
        {
            private const string Scope = "shop";
            [Event("shop:paid")] public static partial PipeEvent<Order, string?> Paid { get; }
            [Event(Scope + ":afterPaid")] internal static partial HookEvent<List<Order>, (int A, int? B), Order[]> AfterPaid { get; }
            public static partial class Inner { [Event("shop:beforePaid")] public static partial GenericDocumentEvent BeforePaid { get; } }
        }

        [ControllerEvents("shop/till", "open", "shut")]
        public static partial class TillEvents;
        """;

    private static readonly string Plugins = """
        using Grapnel;
        using Names = N.ShopEvents;

        namespace N
        {
            [Plugin("nyc")]
            public sealed partial class NycPlugin(IServiceProvider services) : IDisposable
            {
                private const string Name = "shop:paid";
                [Pipe("shop:paid", Order = 1, WithRequest = "{}")] public Order A(Order order, string? text, CancellationToken token) => order;
                [Pipe(Name)] public async Task<Order> B(Order order, [FromScope] IServiceProvider s) { await Task.Yield(); return order; }
                [Hook(ShopEvents.PaidName), Hook("shop:*", WithDocument = "{ }")] public void C([EventName] string name) { services.ToString(); }
                [Hook(global::N.ShopEvents.AfterPaidName)] public ValueTask D() => default;
                [Hook(Names.Inner.BeforePaidName)] public void E(Document[] documents, Request request) { }
                [Hook(Names.Inner.BeforePaidName, WithRequest = @"{ ""exists"": 'input.args" + ".a' }", WithDocument = Filter)] public void G(Document document) { }
                private const string Filter = "{ and: [{ missing: 'a[1]' }, { in: { 'b.c': ['x', \"y\"] } }] }";
                public void Dispose() { }
                public class Nested<T> { [Plugin] public static class Deep { [Hook("shop:paid")] public static void F<U>(ref Order order) { } } }
            }

            [Plugin] partial record Till { [Pipe("shop/till:before*", WithRequest = "{ equals: { status: 102 } }")] internal static ValueTask<Request> G(Request request) => new(request); }
        }
        """;

    private static readonly int Count =
        int.TryParse(Environment.GetEnvironmentVariable("GRAPNEL_FUZZ"), CultureInfo.InvariantCulture, out var count) ? count : 300;

    [Fact]
    public void Generator_and_analyzers_survive_any_text()
    {
        var options = HarnessOptions.Default;
        var whole = GeneratorHarness.CreateCompilation([Events, Plugins], options);
        var driver = GeneratorHarness.NewDriver(Parts.NewGenerator(), whole).RunGenerators(whole);
        for (var seed = 0; seed < Count; seed++)
        {
            var file = seed % 2;
            var tree = whole.SyntaxTrees[file];
            var text = new Mutator(seed).Break(tree.ToString());
            try
            {
                var broken = whole.ReplaceSyntaxTree(tree, GeneratorHarness.Tree(text, tree.FilePath, GeneratorHarness.ParseOptions(options)));
                driver = driver.RunGeneratorsAndUpdateCompilation(broken, out var output, out var reported);
                Survived(driver, reported);
                SameAsFresh(driver, broken, seed);
                var without = AnalyzerGuard.Run(Parts.Analyzers, broken);
                if (seed % 5 == 0)
                    AnalyzerGuard.Run(Parts.Analyzers, output).Select(d => d.ToString()).ShouldBe(without.Select(d => d.ToString()));
            }
            catch (Exception exception)
            {
                throw new HarnessException("half-typed", $"seed {seed}, file {file}: {exception.Message}\n{text}");
            }
        }
    }

    [Fact]
    public void Every_prefix_of_a_plugin_survives()
    {
        var options = HarnessOptions.Default;
        var whole = GeneratorHarness.CreateCompilation([Events, Plugins], options);
        var driver = GeneratorHarness.NewDriver(Parts.NewGenerator(), whole);
        var tree = whole.SyntaxTrees[1];
        var start = Plugins.IndexOf("[Plugin(", StringComparison.Ordinal);
        for (var length = start; length < Plugins.Length; length += Count >= 1000 ? 1 : 23)
        {
            var typed = whole.ReplaceSyntaxTree(tree, GeneratorHarness.Tree(Plugins[..length], tree.FilePath, GeneratorHarness.ParseOptions(options)));
            driver = driver.RunGeneratorsAndUpdateCompilation(typed, out _, out var reported);
            Survived(driver, reported);
            AnalyzerGuard.Run(Parts.Analyzers, typed);
        }
    }

    private static void Survived(GeneratorDriver driver, System.Collections.Immutable.ImmutableArray<Diagnostic> reported)
    {
        driver.GetRunResult().Results.Single().Exception.ShouldBeNull();
        reported.ShouldBeEmpty();
    }

    private static void SameAsFresh(GeneratorDriver driver, Compilation compilation, int seed)
    {
        if (seed % 10 != 0)
            return;
        var fresh = GeneratorHarness.NewDriver(Parts.NewGenerator(), compilation).RunGenerators(compilation);
        Texts(driver).ShouldBe(Texts(fresh));

        static IEnumerable<(string, string)> Texts(GeneratorDriver driver) =>
            driver.GetRunResult().Results.Single().GeneratedSources.Select(file => (file.HintName, file.SourceText.ToString())).Order();
    }
}
