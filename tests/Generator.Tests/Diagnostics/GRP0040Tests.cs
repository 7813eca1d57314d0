using Grapnel.Generator.Tests.Harness;

namespace Grapnel.Generator.Tests.Diagnostics;

/// <summary>What is emitted by name is not what the event carries.</summary>
public class GRP0040Tests
{
    [Theory]
    [InlineData("await events.PipeAsync(\"shop:orderPaid\", [|[]|]);", "'shop:orderPaid' carries (Order, Basket), but is given no argument; give what it carries, in its order")]
    [InlineData("await events.PipeAsync(\"shop:orderPaid\", [|[new Order(name, 1)]|]);", "'shop:orderPaid' carries (Order, Basket), but is given 1 argument; give what it carries, in its order")]
    [InlineData("await events.PipeAsync(\"shop:afterOrder\", [|[new Order(name, 1), null, name]|]);", "'shop:afterOrder' carries (Order), but is given 3 arguments; give what it carries, in its order")]
    [InlineData("await events.PipeAsync(\"shop:opened\", [|[name]|]);", "'shop:opened' carries nothing, but is given 1 argument; leave the list empty")]
    [InlineData("await events.EmitAsync(\"shop:rang\", [|new object?[] { name, null }|]);", "'shop:rang' carries nothing, but is given 2 arguments; leave the list empty")]
    [InlineData("await events.PipeAsync(\"shop:afterOrder\", [|[new Order(name, 1), name, .. given]|]);", "'shop:afterOrder' carries (Order), but is given at least 2 arguments; give what it carries, in its order")]
    [InlineData("await events.PipeAsync(cancellationToken: default, payload: [|([])|], eventName: \"shop:afterOrder\");", "'shop:afterOrder' carries (Order), but is given no argument; give what it carries, in its order")]
    [InlineData("var task = context.Accessors?.Events.EmitAsync(\"shop:closed\", [|[]|]);", "'shop:closed' carries (DateTime), but is given no argument; give what it carries, in its order")]
    [InlineData("await events.PipeAsync(ShopEvents.AfterOrderName, [|[]|]);", "'shop:afterOrder' carries (Order), but is given no argument; give what it carries, in its order")]
    [InlineData("await events.PipeAsync(\"nyc/driver:beforeEnroll\", [|[]|]);", "'nyc/driver:beforeEnroll' carries (Request), but is given no argument; give what it carries, in its order")]
    public void Another_number_is_marked_at_the_list(string statement, string message) => RuleTest.Violates("GRP0040", Source(statement)).Message().ShouldBe(message);

    [Theory]
    [InlineData("await events.PipeAsync(\"shop:afterOrder\", [[|name|]]);", "'shop:afterOrder' carries (Order), but is given a 'string' as argument 1; give a 'Order'")]
    [InlineData("await events.PipeAsync(\"shop:afterOrder\", new[] { [|name|] });", "'shop:afterOrder' carries (Order), but is given a 'string' as argument 1; give a 'Order'")]
    [InlineData("await events.PipeAsync(\"shop:afterOrder\", new string[] { [|name|] });", "'shop:afterOrder' carries (Order), but is given a 'string' as argument 1; give a 'Order'")]
    [InlineData("await events.PipeAsync(\"shop:afterOrder\", [[|null|]]);", "'shop:afterOrder' carries (Order), but is given null as argument 1; give a 'Order', or declare that it may be null")]
    [InlineData("await events.PipeAsync(\"shop:afterOrder\", [[|(Order)null!|]]);", "'shop:afterOrder' carries (Order), but is given null as argument 1; give a 'Order', or declare that it may be null")]
    [InlineData("await events.PipeAsync(\"shop:three\", [new Order(name, 1), [|1L|], null]);", "'shop:three' carries (Order, int, string?), but is given a 'long' as argument 2; give a 'int'")]
    [InlineData("await events.PipeAsync(\"shop:three\", [new Order(name, 1), [|DayOfWeek.Friday|], name]);", "'shop:three' carries (Order, int, string?), but is given a 'DayOfWeek' as argument 2; give a 'int'")]
    [InlineData("await events.PipeAsync(\"shop:three\", [[|name|], .. given]);", "'shop:three' carries (Order, int, string?), but is given a 'string' as argument 1; give a 'Order'")]
    [InlineData("await events.EmitAsync(\"shop:closed\", [[|DateTimeOffset.Now|]]);", "'shop:closed' carries (DateTime), but is given a 'DateTimeOffset' as argument 1; give a 'DateTime'")]
    [InlineData("await events.PipeAsync(\"shop:afterOrder\", [[|new Alike()|]]);", "'shop:afterOrder' carries (Order), but is given a 'Alike' as argument 1; give a 'Order'")]
    [InlineData("await events.PipeAsync(\"shop:afterOrder\", [[|new Other.Order()|]]);", "'shop:afterOrder' carries (Order), but is given a 'global::My.App.Other.Order' as argument 1; give a 'global::My.App.Order'")]
    [InlineData("await events.PipeAsync(\"generic:document:afterGet\", [[|new List<Document>()|], new Request(name, name)]);", "'generic:document:afterGet' carries (Document[], Request), but is given a 'List<Document>' as argument 1; give a 'Document[]'")]
    [InlineData("await events.PipeAsync(\"nyc/driver:beforeEnroll\", [[|name|]]);", "'nyc/driver:beforeEnroll' carries (Request), but is given a 'string' as argument 1; give a 'Request'")]
    public void Another_type_is_marked_at_the_argument(string statement, string message) => RuleTest.Violates("GRP0040", Source(statement)).Message().ShouldBe(message);

    [Fact]
    public void Each_argument_is_marked() =>
        RuleTest.Violates("GRP0040", Source("await events.PipeAsync(\"shop:orderPaid\", [[|new Basket()|], [|new Order(name, 1)|]]);"));

    [Theory]
    [InlineData("await events.PipeAsync(\"shop:opened\", []);")]
    [InlineData("await events.PipeAsync(\"shop:orderPaid\", [new Order(name, 1), new Basket()]);")]
    [InlineData("await events.PipeAsync(\"shop:orderPaid\", given);")]
    [InlineData("await events.PipeAsync(\"shop:orderPaid\", [.. given]);")]
    [InlineData("await events.PipeAsync(\"shop:orderPaid\", [.. given, name]);")]
    [InlineData("await events.PipeAsync(\"shop:orderPaid\", new object[2]);")]
    [InlineData("await events.PipeAsync(\"shop:afterOrder\", null!);")]
    [InlineData("await events.PipeAsync(\"shop:afterOrder\", given.Length > 0 ? [name] : given);")]
    [InlineData("await events.PipeAsync(\"shop:afterOrder\", new Order[] { new(name, 1) });")]
    [InlineData("await events.PipeAsync(\"shop:afterOrder\", new Order[] { new Alike() });")]
    [InlineData("await events.PipeAsync(\"shop:afterOrder\", [given[0]]);")]
    [InlineData("await events.PipeAsync(\"shop:afterOrder\", [goods]);")]
    [InlineData("await events.PipeAsync(\"shop:afterOrder\", [priced]);")]
    [InlineData("await events.PipeAsync(\"shop:afterOrder\", [(dynamic)name]);")]
    [InlineData("await events.PipeAsync(\"shop:afterOrder\", [maybe]);")]
    [InlineData("await events.PipeAsync(\"shop:afterOrder\", [maybe!]);")]
    [InlineData("await events.PipeAsync(\"shop:afterOrder\", [given.Length > 0 ? name : maybe]);")]
    [InlineData("await events.PipeAsync(\"shop:afterOrder\", [new Order(name, 1) as object]);")]
    [InlineData("await events.PipeAsync(\"shop:three\", [new Order(name, 1), 1, null]);")]
    [InlineData("await events.PipeAsync(\"shop:three\", [new Order(name, 1), (int?)1, name]);")]
    [InlineData("await events.PipeAsync(\"shop:three\", [new Order(name, 1), (object)1L, name]);")]
    [InlineData("await events.PipeAsync(\"shop:numbers\", [new List<int>(), new uint[1]]);")]
    [InlineData("await events.PipeAsync(\"shop:numbers\", [new List<int>(), new int[1]]);")]
    [InlineData("await Of(events, 1);")]
    [InlineData("await events.PipeAsync(name, [name]);")]
    [InlineData("await events.PipeAsync(\"shop:afterOrder\", name);")]
    [InlineData("await events.PipeAsync(\"shop:afterOrder\", new[] { 1 }, name);")]
    public void What_fits_or_may_fit_passes(string statement) => RuleTest.Passes(Source(statement));

    [Fact]
    public void It_is_an_error_that_can_be_switched_off_at_the_call() => GeneratorHarness.Run(Source("""
        #pragma warning disable GRP0040 // The host is to refuse it.
        await events.PipeAsync("shop:afterOrder", []);
        #pragma warning restore GRP0040
        """)).Diagnostics.ShouldHaveSingleItem().IsSuppressed.ShouldBeTrue();

    [Theory]
    [InlineData("await events.PipeAsync(\"shop:afterOrder\", [name, nobody]);")]
    [InlineData("await events.PipeAsync(\"shop:afterOrder\", [name,, name]);")]
    [InlineData("await events.PipeAsync(\"shop:afterOrder\", [name")]
    public void Of_what_does_not_bind_C_alone_speaks(string statement) =>
        AnalyzerGuard.Run(Parts.Analyzers, GeneratorHarness.CreateCompilation([Source(statement + "\n")], HarnessOptions.Default)).ShouldBeEmpty();

    private static string Source(string statement) => Calls.Of($"object?[] given = []; Goods goods = new Goods(name); IPriced priced = new Order(name, 1); Order? maybe = null; GC.KeepAlive((given, goods, priced, maybe));\n{statement}", """
        private static async Task Of<T>(IEventDispatcher events, T value)
        {
            await events.PipeAsync("shop:afterOrder", [value]);
            await events.PipeAsync("shop:numbers", [new List<T>(), new T[1]]);
        }
        """) + """

        public sealed class Alike { public static implicit operator Order(Alike from) => new("alike", 1); }

        public static class Other { public sealed class Order; }

        public static partial class NumberEvents { [Event("shop:numbers")] public static partial PipeEvent<List<int>, int[]> Numbers { get; } }

        [ControllerEvents("nyc/driver", "enroll")]
        public static partial class DriverEvents;

        public static class Further
        {
            public static ValueTask<object?> PipeAsync(this IEventDispatcher events, string name, string word) => events.PipeAsync(name, [word, name], default);

            public static ValueTask<object?> PipeAsync(this IEventDispatcher events, string name, int[] numbers, string word) => events.PipeAsync(name + word, [numbers]);
        }
        """;
}
