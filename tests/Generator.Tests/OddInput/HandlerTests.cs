using Grapnel.Generator.Tests.Harness;
using static Grapnel.Generator.Tests.Harness.Sources;

namespace Grapnel.Generator.Tests.OddInput;

/// <summary>Methods of every legal shape, and several attributes on one of them.</summary>
public class HandlerTests
{
    [Fact]
    public void Sync_and_async_handlers_with_every_extra_pass() => RuleTest.Passes(Plugin("""
        [Pipe("shop:orderPaid")] public Order A(Order order, Basket basket, CancellationToken token, [FromScope] Clerk clerk) => order;
        [Pipe("shop:orderPaid")] public async Task<Order> B(Order order, [FromScope] Clerk clerk, [FromScope] List<string> list) { await Task.Yield(); return order; }
        [Pipe("shop:orderPaid")] public ValueTask<Order> C(CancellationToken token) => throw new NotSupportedException();
        [Pipe("shop:opened")] public void D([FromScope] Clerk clerk, CancellationToken token) { }
        [Pipe("shop:opened")] public async Task E() => await Task.Yield();
        [Pipe("shop:opened")] public async ValueTask F() => await Task.Yield();
        [Pipe("shop:three")] public Order G(Order order, int number, string? text, CancellationToken token) => order;
        [Hook("shop:three")] public void H(Order order, int number, string? text, [EventName] string name, CancellationToken token, [FromScope] Clerk clerk) { }
        [Hook("shop:three")] public Task I([EventName] string name) => Task.CompletedTask;
        [Hook("shop:three")] public async ValueTask J(Order order, int number) => await Task.Yield();
        [Hook("shop:rang")] public static void K(CancellationToken token) { }
        [Pipe("shop:opened")] public static ValueTask L() => default;
        """));

    [Fact]
    public void One_method_may_have_several_attributes()
    {
        var file = RuleTest.Passes(Plugin("""
            [Pipe("shop:afterOrder"), Pipe("shop:afterPack", Order = 2)]
            [Pipe("shop:orderPaid", Order = -5)]
            public Order A(Order order) => order;

            [Hook("shop:opened")]
            [Hook(ShopEvents.RangName)]
            [Hook("shop:after*")]
            public void B() { }
            """)).File("NycPlugin.Plugin.g.cs");

        file.ShouldContain("rows.Pipe(\"shop:afterPack\", \"A\", 2, ");
        file.ShouldContain("rows.Pipe(\"shop:orderPaid\", \"A\", -5, ");
        file.ShouldContain("rows.Hook(\"shop:after*\", \"B\")");
    }

    [Fact]
    public void Overloads_are_handlers_of_their_own() => RuleTest.Passes(Plugin("""
        [Pipe("shop:afterOrder")] public Order M(Order order) => order;
        [Pipe("shop:afterOrder")] public Order M(Goods goods) => null!;
        [Pipe("shop:afterOrder")] public Order M(object any, [FromScope] Clerk clerk) => null!;
        [Hook("shop:closed")] public void M(DateTime time) { }
        [Hook("shop:closed")] public void M(object time, CancellationToken token) { }
        public Order M() => null!;
        public Order M<T>(T order) => null!;
        """));

    [Fact]
    public void Order_may_be_any_integer_and_any_constant() => RuleTest.Passes(Plugin("""
        private const int Late = int.MaxValue;
        [Pipe("shop:opened", Order = int.MinValue)] public void A() { }
        [Pipe("shop:opened", Order = Late)] public void B() { }
        [Pipe("shop:opened", Order = 'a')] public void C() { }
        [Pipe("shop:opened", Order = -(1 + 2))] public void D() { }
        """)).File("NycPlugin.Plugin.g.cs").ShouldContain("-2147483648");

    [Fact]
    public void Pipes_of_one_event_stand_by_order_plugin_name_and_declaration()
    {
        var module = RuleTest.Passes(Shop + """
            [Plugin("b")] public class BPlugin
            {
                [Pipe("shop:opened")] public void B1() { }
                [Pipe("shop:opened")] public void B2() { }
                [Pipe("shop:opened", Order = -1)] public void B0() { }
            }

            [Plugin("a")] public class APlugin
            {
                [Pipe("shop:opened", Order = 1)] public void A2() { }
                [Pipe("shop:opened")] public void A1() { }
            }
            """).File(".Module.g.cs");

        string[] methods = [".B0(", ".A1(", ".B1(", ".B2(", ".A2("];
        methods.Select(method => module.IndexOf(method, StringComparison.Ordinal)).ShouldBeInOrder();
        module.ShouldContain("(1, 2), (0, 1), (1, 0), (1, 1), (0, 0)");
    }

    [Fact]
    public void Wildcards_have_one_segment_each() => RuleTest.Passes("""
        using Grapnel;

        public static partial class E
        {
            [Event("e:beforeA")] public static partial PipeEvent<string, int> BeforeA { get; }
            [Event("e:beforeB")] public static partial PipeEvent<string> BeforeB { get; }
            [Event("e:afterA")] public static partial PipeEvent<string, Uri> AfterA { get; }
            [Event("e:errorA")] public static partial PipeEvent<string, Exception> ErrorA { get; }
            [Event("e:noise")] public static partial HookEvent<int> Noise { get; }
            [Event("f:x")] public static partial PipeEvent X { get; }
        }

        [Plugin]
        public class NycPlugin
        {
            [Pipe("e:*")] public string A(string text) => text;
            [Pipe("e:before*")] public Task<string> B(string text, CancellationToken token) => Task.FromResult(text);
            [Pipe("e:after*")] public string C(string text, Uri uri) => text;
            [Pipe("e:error*")] public string D(string text, object error) => text;
            [Pipe("f:*")] public void F() { }
            [Hook("e:*")] public void H(object any, [EventName] string name) { }
            [Hook("e:after*")] public void I(string text, Uri uri, [EventName] string name) { }
        }
        """).File(".Module.g.cs").ShouldContain("\"e:error*\"");

    [Fact]
    public void Attribute_targets_and_their_long_names_are_read() => RuleTest.Passes(Shop + """
        [type: PluginAttribute("nyc"), Obsolete]
        public sealed class NycPlugin
        {
            [method: HookAttribute("shop:opened")] public void M() { }
            [global::Grapnel.PipeAttribute(@event: "shop:opened", Order = 1)] public void N() { }
        }
        """, new HarnessOptions { ExpectedCompilerIds = [] }).File("NycPlugin.Plugin.g.cs").ShouldContain("rows.Pipe(\"shop:opened\", \"N\", 1)");

    [Fact]
    public void An_obsolete_handler_and_event_do_not_warn_in_generated_code() => RuleTest.Passes("""
        using Grapnel;

        public static partial class E { [Event("e:a"), Obsolete("old")] public static partial PipeEvent<string> A { get; } }

        [Plugin]
        public class NycPlugin { [Obsolete("old")] [Pipe("e:a")] public string M(string text) => text; [Obsolete] [Hook("e:a")] public void H() { } }
        """);

    [Theory]
    [InlineData("""public int X { [Hook("shop:opened")] [|get|]; }""")]
    [InlineData("""public int this[int x] { [Hook("shop:opened")] [|get|] => x; }""")]
    public void Accessors_are_no_handlers(string member) => RuleTest.Violates("GRP0006", Plugin(member));

    [Theory]
    [InlineData("""public void M() { [Hook("shop:opened")] void Local() { } Local(); }""")]
    [InlineData("""public Action M() => [Hook("shop:opened")] () => { };""")]
    public void Local_functions_and_lambdas_are_no_handlers(string member) =>
        GeneratorHarness.Run(Plugin(member)).File("NycPlugin.Plugin.g.cs").ShouldNotContain("rows.Hook(");

    [Fact]
    public void Attributes_may_stand_on_either_part_of_a_partial_method() => RuleTest.Passes(Plugin("""
        [Hook("shop:opened")] public partial void A();
        public partial void A() { }
        public partial void B();
        [Hook("shop:opened")] public partial void B() { }
        [Hook("shop:opened")] public partial Task C();
        [Hook("shop:rang")] public async partial Task C() => await Task.Yield();
        """, "public sealed partial class NycPlugin")).File("NycPlugin.Plugin.g.cs").ShouldContain("rows.Hook(\"shop:rang\", \"C\")");

    [Fact]
    public void What_is_wrong_is_marked_in_the_part_where_it_stands() => RuleTest.Violates("GRP0001", Plugin("""
        [Hook([|"shop:openedd"|])] public partial void A();
        public partial void A() { }
        public partial void B();
        [Hook([|"shop:openedd"|])] public partial void B() { }
        [Hook("shop:opened")] public partial void C();
        [{|GRP0018:Pipe|}("shop:opened")] public partial void C() { }
        [Hook("shop:rang")] public partial void D();
        [Hook({|GRP0019:"shop:rang"|})] public partial void D() { }
        """, "public sealed partial class NycPlugin"));

    [Fact]
    public void Handlers_may_be_inherited_overridden_and_hidden() => RuleTest.Passes(Shop + """
        public abstract class Base
        {
            public abstract void A();
            public virtual void B() { }
            public void C() { }
        }

        [Plugin("derived")]
        public class Derived : Base
        {
            [Hook("shop:opened")] public override void A() { }
            [Hook("shop:opened")] public sealed override void B() { }
            [Hook("shop:opened")] public new void C() { }
        }

        [Plugin("further")]
        public class Further : Derived
        {
            [Hook("shop:opened")] public override void A() { }
        }
        """);
}
