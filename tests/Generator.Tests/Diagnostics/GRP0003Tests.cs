using Grapnel.Generator.Tests.Harness;
using static Grapnel.Generator.Tests.Harness.Sources;

namespace Grapnel.Generator.Tests.Diagnostics;

/// <summary>The return type does not fit the event.</summary>
public class GRP0003Tests
{
    [Theory]
    [InlineData("""[Pipe("shop:afterOrder")] public [|void|] M(Order order) { }""")]
    [InlineData("""[Pipe("shop:afterOrder")] public [|Goods|] M(Order order) => order;""")]
    [InlineData("""[Pipe("shop:afterOrder")] public [|object|] M(Order order) => order;""")]
    [InlineData("""[Pipe("shop:afterOrder")] public [|Task|] M(Order order) => Task.CompletedTask;""")]
    [InlineData("""[Pipe("shop:afterOrder")] public [|Task<Goods>|] M(Order order) => null!;""")]
    [InlineData("""[Pipe("shop:afterOrder")] public [|ValueTask<Task<Order>>|] M(Order order) => default;""")]
    [InlineData("""[Pipe("shop:afterOrder")] public [|IEnumerable<Order>|] M(Order order) => [];""")]
    [InlineData("""[Pipe("shop:orderPaid")] public [|Basket|] M(Order order, Basket basket) => basket;""")]
    [InlineData("""[Pipe("shop:opened")] public [|int|] M() => 1;""")]
    [InlineData("""[Pipe("shop:opened")] public [|Task<int>|] M() => Task.FromResult(1);""")]
    [InlineData("""[Hook("shop:afterOrder")] public [|Order|] M(Order order) => order;""")]
    [InlineData("""[Hook("shop:afterOrder")] public [|Task<Order>|] M(Order order) => Task.FromResult(order);""")]
    [InlineData("""[Hook("shop:afterOrder")] public [|ValueTask<int>|] M(Order order) => default;""")]
    [InlineData("""[Hook("shop:afterOrder")] public [|bool|] M(Order order) => true;""")]
    public void Another_return_type_is_marked(string member) => RuleTest.Violates("GRP0003", Plugin(member));

    [Fact]
    public void The_message_names_method_and_the_type_wanted()
    {
        var message = RuleTest.Violates("GRP0003", Plugin("""[Pipe("shop:afterOrder")] public [|void|] Pack(Order order) { }""")).Message();

        message.ShouldContain("'Pack'");
        message.ShouldContain("Order");
        message.ShouldContain("void");
        message.ShouldContain("'shop:afterOrder'");
    }

    [Theory]
    [InlineData("""[Pipe("shop:afterOrder")] public Order M(Order order) => order;""")]
    [InlineData("""[Pipe("shop:afterOrder")] public Order? M(Order order) => order;""")]
    [InlineData("""[Pipe("shop:afterOrder")] public Task<Order> M(Order order) => Task.FromResult(order);""")]
    [InlineData("""[Pipe("shop:afterOrder")] public async Task<Order?> M(Order order) { await Task.Yield(); return order; }""")]
    [InlineData("""[Pipe("shop:afterOrder")] public ValueTask<Order> M(Order order) => new(order);""")]
    [InlineData("""[Pipe("shop:opened")] public void M() { }""")]
    [InlineData("""[Pipe("shop:opened")] public Task M() => Task.CompletedTask;""")]
    [InlineData("""[Pipe("shop:opened")] public ValueTask M() => default;""")]
    [InlineData("""[Hook("shop:afterOrder")] public void M(Order order) { }""")]
    [InlineData("""[Hook("shop:afterOrder")] public Task M(Order order) => Task.CompletedTask;""")]
    [InlineData("""[Hook("shop:afterOrder")] public async ValueTask M(Order order) => await Task.Yield();""")]
    public void The_payload_and_tasks_of_it_pass(string member) => RuleTest.Passes(Plugin(member));

    [Fact]
    public void Under_a_wildcard_the_message_names_the_first_event_that_does_not_fit() => RuleTest.Violates("GRP0003", """
        using Grapnel;

        public static partial class E
        {
            [Event("e:afterA")] public static partial PipeEvent<string> A { get; }
            [Event("e:afterB")] public static partial PipeEvent<int> B { get; }
            [Event("e:afterC")] public static partial PipeEvent C { get; }
            [Event("e:beforeD")] public static partial PipeEvent<string> D { get; }
            [Event("e:beforeE")] public static partial HookEvent<int> F { get; }
            [Event("e:deeper:beforeG")] public static partial PipeEvent<int> G { get; }
        }

        [Plugin]
        public class NycPlugin
        {
            [Pipe("e:after*")] public [|string|] M() => "";
            [Pipe("e:before*")] public string N(string text) => text;
        }
        """).Message().ShouldContain("'e:afterB'");
}
