using Grapnel.Generator.Tests.Harness;
using static Grapnel.Generator.Tests.Harness.Sources;

namespace Grapnel.Generator.Tests.Diagnostics;

/// <summary>A parameter does not fit the event.</summary>
public class GRP0002Tests
{
    [Theory]
    [InlineData("""[Pipe("shop:orderPaid")] public Order M([|string order|]) => null!;""")]
    [InlineData("""[Pipe("shop:orderPaid")] public Order M([|Basket basket|]) => null!;""")]
    [InlineData("""[Pipe("shop:orderPaid")] public Order M([|Basket basket|], [|Order order|]) => order;""")]
    [InlineData("""[Pipe("shop:orderPaid")] public Order M(Order order, [|Order second|]) => order;""")]
    [InlineData("""[Pipe("shop:orderPaid")] public Order M(Order order, Basket basket, [|object third|]) => order;""")]
    [InlineData("""[Pipe("shop:three")] public Order M(Order order, [|long number|]) => order;""")]
    [InlineData("""[Pipe("shop:three")] public Order M(Order order, [|int? number|]) => order;""")]
    [InlineData("""[Pipe("shop:opened")] public void M([|Order order|]) { }""")]
    [InlineData("""[Hook("shop:closed")] public void M([|string time|]) { }""")]
    [InlineData("""[Hook("shop:rang")] public void M([|int x = 1|]) { }""")]
    public void A_parameter_that_no_argument_fits_is_marked(string member) => RuleTest.Violates("GRP0002", Plugin(member));

    [Theory]
    [InlineData("""[Pipe("shop:afterOrder")] public Order M([|ref Order order|]) => order;""")]
    [InlineData("""[Pipe("shop:afterOrder")] public Order M([|in Order order|]) => order;""")]
    [InlineData("""[Pipe("shop:afterOrder")] public Order M([|ref readonly Order order|]) => order;""")]
    [InlineData("""[Pipe("shop:afterOrder")] public Order M([|out Order order|]) => order = null!;""")]
    [InlineData("""[Pipe("shop:afterOrder")] public Order M([|params Order[] orders|]) => orders[0];""")]
    [InlineData("""[Hook("shop:closed")] public void M(DateTime time, [|in CancellationToken token|]) { }""")]
    public void Ref_out_in_and_params_are_marked(string member) => RuleTest.Violates("GRP0002", Plugin(member));

    [Theory]
    [InlineData("""[Hook("shop:closed")] public void M(CancellationToken token, [|DateTime time|]) { }""")]
    [InlineData("""[Pipe("shop:orderPaid")] public Order M(Order order, [FromScope] Clerk clerk, [|Basket basket|]) => order;""")]
    public void A_payload_parameter_after_the_others_is_marked(string member) => RuleTest.Violates("GRP0002", Plugin(member));

    [Theory]
    [InlineData("""[Hook("shop:closed")] public void M(CancellationToken token, [|CancellationToken second|]) { }""")]
    [InlineData("""[Hook("shop:closed")] public void M([EventName] string name, [|[EventName] string second|]) { }""")]
    [InlineData("""[Hook("shop:closed")] public void M([|[EventName] int name|]) { }""")]
    [InlineData("""[Pipe("shop:afterOrder")] public Order M(Order order, [|[EventName] string name|]) => order;""")]
    public void Tokens_and_event_names_come_once_and_the_name_in_hooks_only(string member) => RuleTest.Violates("GRP0002", Plugin(member));

    [Fact]
    public void Dynamic_is_no_wider_type_than_a_value() =>
        RuleTest.Violates("GRP0002", Plugin("""[Pipe("shop:three")] public Order M(Order order, int number, [|List<string> text|]) => order;"""));

    [Fact]
    public void The_message_names_parameter_method_and_what_the_event_carries()
    {
        var message = RuleTest.Violates("GRP0002", Plugin("""[Pipe("shop:afterOrder")] public Order Pack([|string wrong|]) => null!;""")).Message();

        message.ShouldContain("'wrong'");
        message.ShouldContain("'Pack'");
        message.ShouldContain("string");
        message.ShouldContain("'shop:afterOrder'");
        message.ShouldContain("Order");
    }

    [Fact]
    public void Under_a_wildcard_the_message_names_the_first_event_that_does_not_fit() => RuleTest.Violates("GRP0002", """
        using Grapnel;

        public static partial class E
        {
            [Event("e:afterA")] public static partial HookEvent<string> A { get; }
            [Event("e:afterB")] public static partial HookEvent<int> B { get; }
            [Event("e:beforeC")] public static partial HookEvent<int> C { get; }
        }

        [Plugin]
        public class NycPlugin
        {
            [Hook("e:after*")] public void M([|string text|]) { }
            [Hook("e:after*")] public void N(object any) { }
            [Hook("e:before*")] public void O(int number) { }
        }
        """).Message().ShouldContain("'e:afterB'");

    [Theory]
    [InlineData("""[Pipe("shop:orderPaid")] public Order M() => null!;""")]
    [InlineData("""[Pipe("shop:orderPaid")] public Order M(Order order) => order;""")]
    [InlineData("""[Pipe("shop:orderPaid")] public Order M(Order order, Basket basket) => order;""")]
    [InlineData("""[Pipe("shop:orderPaid")] public Order M(Goods goods, object basket) => null!;""")]
    [InlineData("""[Pipe("shop:orderPaid")] public Order M(IPriced priced, ISnapshot<Basket> basket) => null!;""")]
    [InlineData("""[Pipe("shop:orderPaid")] public Order M(IEquatable<Order> order) => null!;""")]
    [InlineData("""[Pipe("shop:orderPaid")] public Order M(Order? order, Basket? basket) => order!;""")]
    [InlineData("""[Pipe("shop:three")] public Order M(Order order, int number, string text) => order;""")]
    [InlineData("""[Pipe("shop:three")] public Order M(object order, object number, object? text) => null!;""")]
    [InlineData("""[Pipe("shop:three")] public Order M(Order order, IComparable number, IEnumerable<char>? text) => null!;""")]
    [InlineData("""[Pipe("shop:afterOrder")] public Order M(CancellationToken token) => null!;""")]
    [InlineData("""[Pipe("shop:afterOrder")] public Order M(Order order, CancellationToken token, [FromScope] Clerk clerk) => order;""")]
    [InlineData("""[Pipe("shop:afterOrder")] public Order M([FromScope] Clerk first, CancellationToken token, [FromScope] IServiceProvider second) => null!;""")]
    [InlineData("""[Pipe("shop:afterOrder")] public Order M(Order order, CancellationToken token = default) => order;""")]
    [InlineData("""[Hook("shop:closed")] public void M([EventName] string name, CancellationToken token) { }""")]
    [InlineData("""[Hook("shop:closed")] public void M(DateTime time, CancellationToken token, [EventName] string name, [FromScope] Clerk clerk) { }""")]
    [InlineData("""[Hook("shop:closed")] public void M(ValueType time, [EventName] string? name) { }""")]
    public void Prefixes_wider_types_and_services_pass(string member) => RuleTest.Passes(Plugin(member));
}
