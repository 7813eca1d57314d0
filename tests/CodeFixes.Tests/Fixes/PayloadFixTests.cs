using Grapnel.CodeFixes.Tests.Harness;

namespace Grapnel.CodeFixes.Tests.Fixes;

/// <summary>Payloads of events that are emitted by name.</summary>
public class PayloadFixTests
{
    private const string Id = "GRP0040";

    [Theory]
    [InlineData("await events.PipeAsync(\"shop:three\", [new Order(\"a\", 1), 'b', null]);", "await events.PipeAsync(\"shop:three\", [new Order(\"a\", 1), (int)'b', null]);", "int")]
    [InlineData("await events.EmitAsync(\"shop:sold\", new object?[] { 1 + 1 });", "await events.EmitAsync(\"shop:sold\", new object?[] { (long)(1 + 1) });", "long")]
    public Task What_C_would_convert_is_converted(string before, string after, string type) => Files($"Convert to '{type}'", before, after);

    [Theory]
    [InlineData("await events.PipeAsync(\"shop:orderPaid\", [new Basket(), new Order(\"a\", 1)]);", "await events.PipeAsync(\"shop:orderPaid\", [new Order(\"a\", 1), new Basket()]);")]
    [InlineData("await events.PipeAsync(\"shop:three\", new object?[] { 1, null, \"b\", new Order(\"a\", 1) });", "await events.PipeAsync(\"shop:three\", new object?[] { new Order(\"a\", 1), 1, null });")]
    public Task What_is_carried_is_put_in_order(string before, string after) => Files("Put the payload in order", before, after);

    [Theory]
    [InlineData("await events.PipeAsync(\"shop:opened\", [1]);", "await events.PipeAsync(\"shop:opened\", []);")]
    [InlineData("await events.PipeAsync(\"shop:opened\", new object?[] { 1, null });", "await events.PipeAsync(\"shop:opened\", []);")]
    [InlineData("await events.PipeAsync(\"shop:afterOrder\", [new Order(\"a\", 1), new Basket()]);", "await events.PipeAsync(\"shop:afterOrder\", [new Order(\"a\", 1)]);")]
    public Task What_is_not_carried_goes(string before, string after) => Files("Remove what is not carried", before, after);

    [Theory]
    [InlineData("await events.PipeAsync(\"shop:afterOrder\", []);")]
    [InlineData("await events.PipeAsync(\"shop:afterOrder\", [\"a\"]);")]
    [InlineData("await events.PipeAsync(\"shop:afterOrder\", [null]);")]
    [InlineData("await events.PipeAsync(\"shop:opened\", [Console.Read()]);")]
    [InlineData("await events.PipeAsync(\"shop:opened\", [1 /* first */]);")]
    public Task Nothing_is_offered_where_something_is_missing_or_would_be_lost(string statement) => FixTest.CallOffers(Id, statement);

    // The shop and one more event, in a file before.
    private static Task Files(string title, string before, string after) => FixTest.Files(Id, title, [Source(before), Second(before)], [Source(after), Second(after)]);

    private static string Source(string statement) => Grapnel.Generator.Tests.Harness.Sources.Shop + """

        public static partial class SaleEvents { [Event("shop:sold")] public static partial HookEvent<long> Sold { get; } }

        """ + Class("Caller", statement);

    private static string Second(string statement) => "using Grapnel;\n\nnamespace My.App;\n\n" + Class("SecondCaller", statement);

    private static string Class(string name, string statement) => $$"""
        public static class {{name}}
        {
            public static async Task Call(IEventDispatcher events)
            {
                {{statement}}
            }
        }
        """;
}
