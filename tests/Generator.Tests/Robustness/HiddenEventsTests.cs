using Grapnel.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Grapnel.Generator.Tests.Robustness;

/// <summary>While the syntax of a file is broken that has, or may have, event declarations, nothing is called unknown in other files; and while any is, nothing unheard.</summary>
public class HiddenEventsTests
{
    private const string Plugin = """
        using Grapnel;
        namespace Shop;
        [Plugin]
        public class ShopPlugin(IEventDispatcher events)
        {
            [Hook("shop:paid")] public async Task Paid(CancellationToken token) => await events.PipeAsync("shop:pay", [], token);
            [Hook("shop:before*")] public void All() { }
            [Hook(ShopEvents.PaidName)] public void ByConstant() { }
            [Hook("")] public void Empty() { }
            [Hook("server:whe*")] public void NoWildcard() { }
            public static void Register(GrapnelBuilder builder) => builder.Hook("shop:shut", seen => { });
        }
        public static class Host { public static void Main() { } }
        """;

    private const string OtherEvents = """
        using Grapnel;
        public static partial class OtherEvents { [Event("other:new", ReplacedBy = "shop:paid")] public static partial PipeEvent New { get; } }
        """;

    private static readonly string[] Always = ["GRP0001 \"\"", "GRP0001 \"server:whe*\""];

    private static readonly string[] Unknown =
        ["GRP0001 \"shop:paid\"", "GRP0035 \"shop:pay\"", "GRP0001 \"shop:before*\"", "GRP0035 \"shop:shut\"", "GRP0008 \"shop:paid\""];

    [Theory]
    [InlineData("public static partial class E { [Event(\"shop:paid\" public static partial PipeEvent Paid { get; } }")]
    [InlineData("public static partial class E { [Event(\"shop:paid)] public static partial PipeEvent Paid { get; } }")]
    [InlineData("public static partial class E { [Event(\"shop:paid\")] public static partial PipeEvent Paid { get; ")]
    [InlineData("public static partial class E { Event(\"shop:paid\")] public static partial PipeEvent Paid { get; } }")]
    [InlineData("public static partial class E { [Event\"shop:paid\")] public static partial PipeEvent Paid { get; } }")]
    [InlineData("public static partial class E { [Grapnel.Event public static partial int Paid { get; } }")]
    [InlineData("public static partial class E { [global::Grapnel . EventAttribute (\"shop:paid\")] public static partial PipeEvent Paid { get }")]
    [InlineData("public static partial class E { [Ev public static partial PipeEvent Paid { get; } }")]
    [InlineData("/* public static partial class E { [Event(\"shop:paid\")] public static partial PipeEvent Paid { get; } }")]
    [InlineData("#if DEBUG\npublic static partial class E { [Event(\"shop:paid\")] public static partial PipeEvent Paid { get; } }")]
    [InlineData("class A { string S = @\"; }\npublic static partial class E { [Event(\"shop:paid\")] public static partial PipeEvent Paid { get; } }")]
    [InlineData("class A { string S = \"\"\"; }\npublic static partial class E { [Event(\"shop:paid\")] public static partial PipeEvent Paid { get; } }")]
    [InlineData("public static partial class E { void M() { ) [Event(\"shop:paid\")] public static partial PipeEvent Paid { get; } } }")]
    [InlineData("[ControllerEvents(\"shop\", \"pay\" public static partial class E;")]
    [InlineData("[ControllerEvents(\"shop\", \"pay\")] public static partial class E")]
    [InlineData("using Says = Grapnel.EventAttribute; public static partial class E { [Says(\"shop:paid\" public static partial PipeEvent Paid { get; } }")]
    [InlineData("using SaysAttribute = Grapnel.EventAttribute; public static partial class E { [Says(\"shop:paid\" public static partial PipeEvent Paid { get; } }")]
    public void Where_events_may_be_hidden_nothing_is_unknown(string broken) => Found(broken).ShouldBe(Always, ignoreOrder: true);

    [Theory]
    [InlineData("public class A { int x = ")]
    [InlineData("[Plugin(\"b\")] public class B { [Hook(\"server:afterNow\" public void M([EventName] string name) { } }")]
    [InlineData("public class A { void M() { var events = new List<HookEvent>(); events.Where(e => e.Event == null; } }")]
    [InlineData("// Event declarations stand elsewhere.\npublic class A { /// <summary>An Event.</summary>\n int E => ShopEvents.Paid( }")]
    [InlineData("public static partial class E { [Event(\"a:b\")] public static partial PipeEvent B { get; } static void M() { int x = ; } }")]
    [InlineData("public class A { [Obsolete(\"Events\"] void M() { } partial void N(HookEvent handle); }")]
    public void What_hides_none_silences_nobody(string broken) => Found(broken).ShouldBe([.. Always, .. Unknown], ignoreOrder: true);

    [Fact]
    public void A_class_whose_declaration_is_broken_has_all_its_constants() =>
        Found("namespace Shop; public static partial class ShopEvents { [Event(\"shop:opened\")] public static partial PipeEvent Opened { get; } [Event(\"shop:paid\") }").ShouldBe(Always, ignoreOrder: true);

    [Fact]
    public void Events_of_a_project_beside_this_one_may_be_hidden()
    {
        var other = GeneratorHarness.CreateCompilation(["using Grapnel; public static partial class E { [Event(\"shop:paid\" public static partial PipeEvent Paid { get; } }"], HarnessOptions.Default);
        var compilation = Compile("").AddReferences(other.WithAssemblyName("Other").ToMetadataReference());

        AnalyzerGuard.Run(Parts.Analyzers, compilation).Select(Shown).ShouldBe(Always, ignoreOrder: true);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("class A { void M() { int x = 1; } }", true)]
    [InlineData("class A { void M() { builder.Hook(\"mine:paid\", seen => } }", false)]
    [InlineData("class A {", false)]
    public void Nobody_is_said_to_listen_only_where_all_can_be_read(string other, bool isSaid)
    {
        const string application = """
            using Grapnel;
            public static partial class MyEvents { [Event("mine:paid")] public static partial PipeEvent Paid { get; } }
            public static class Host { public static void Main() { } public static async Task Emit(IEventDispatcher events) => await events.PipeAsync("mine:paid", []); }
            """;
        var compilation = GeneratorHarness.CreateCompilation([application, other], HarnessOptions.Default with { Kind = OutputKind.ConsoleApplication });

        AnalyzerGuard.Run(Parts.Analyzers, compilation).Select(found => found.Id).ShouldBe(isSaid ? ["GRP0037"] : []);
    }

    private static IEnumerable<string> Found(string broken) => AnalyzerGuard.Run(Parts.Analyzers, Compile(broken)).Select(Shown);

    private static Microsoft.CodeAnalysis.CSharp.CSharpCompilation Compile(string broken) =>
        GeneratorHarness.CreateCompilation([Plugin, OtherEvents, "using Grapnel;\n" + broken], HarnessOptions.Default with { Kind = OutputKind.ConsoleApplication });

    private static string Shown(Diagnostic found) => $"{found.Id} {found.Location.SourceTree!.GetText().ToString(found.Location.SourceSpan)}";
}
