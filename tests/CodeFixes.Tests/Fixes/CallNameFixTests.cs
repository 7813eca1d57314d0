using Grapnel.CodeFixes.Tests.Harness;

namespace Grapnel.CodeFixes.Tests.Fixes;

/// <summary>Names in calls, and the method that emits what is named.</summary>
public class CallNameFixTests
{
    private const string Id = "GRP0035";

    [Theory]
    [InlineData("await events.EmitAsync(\"shop:closd\", [DateTime.Now]);", "await events.EmitAsync(\"shop:closed\", [DateTime.Now]);", "shop:closed")]
    [InlineData("await events.PipeAsync(cancellationToken: default, payload: [], eventName: @\"shop:opend\");", "await events.PipeAsync(cancellationToken: default, payload: [], eventName: @\"shop:opened\");", "shop:opened")]
    [InlineData("builder.Hook(/* old */ \"shop:\" + \"closd\", _ => { }).Hook(\"shop:rang\", _ => { });", "builder.Hook(/* old */ \"shop:closed\", _ => { }).Hook(\"shop:rang\", _ => { });", "shop:closed")]
    [InlineData("pipes.Register(\"\"\"shop:orderPayd\"\"\", seen => seen.Payload[0]);", "pipes.Register(\"\"\"shop:orderPaid\"\"\", seen => seen.Payload[0]);", "shop:orderPaid")]
    [InlineData("builder.PipeEachDocument(\"generic:document:aferGet\", (document, request) => document);", "builder.PipeEachDocument(\"generic:document:afterGet\", (document, request) => document);", "generic:document:afterGet")]
    public Task A_name_is_corrected(string before, string after, string meant) => FixTest.Call(Id, $"Rename to '{meant}'", before, after);

    [Theory]
    [InlineData("await events.EmitAsync(\"shop:opend\", []);", "await events.EmitAsync(\"shop:opened\", []);", Id)]
    [InlineData("builder.Pipe(\"shop:closd\", seen => seen.Payload[0]);", "builder.Pipe(\"shop:closed\", seen => seen.Payload[0]);", "GRP0036")]
    public Task What_the_call_does_with_it_is_judged_only_then(string before, string after, string uncovered) =>
        FixTest.One(Id, after.Contains("opened", StringComparison.Ordinal) ? "Rename to 'shop:opened'" : "Rename to 'shop:closed'", Source(before), Source(after), left: uncovered == Id ? 1 : 0, uncovered);

    [Theory]
    [InlineData("await events.EmitAsync(\"shop:opened\", []);", "await events.PipeAsync(\"shop:opened\", []);", "PipeAsync")]
    [InlineData("await events.PipeAsync(\"shop:rang\", []).ConfigureAwait(false);", "await events.EmitAsync(\"shop:rang\", []).ConfigureAwait(false);", "EmitAsync")]
    [InlineData("await events /* all */ . EmitAsync(\"shop:opened\", []);", "await events /* all */ . PipeAsync(\"shop:opened\", []);", "PipeAsync")]
    [InlineData("var task = ((IEventDispatcher?)events)?.PipeAsync(ShopEvents.RangName, []);", "var task = ((IEventDispatcher?)events)?.EmitAsync(ShopEvents.RangName, []);", "EmitAsync")]
    public Task The_other_method_emits_it(string before, string after, string method) => FixTest.Call(Id, "Emit it with " + method, before, after);

    [Theory]
    [InlineData("object? answer = await events.PipeAsync(\"shop:rang\", []);")]
    [InlineData("ValueTask emitted = events.EmitAsync(\"shop:opened\", []); await emitted;")]
    [InlineData("await events.PipeAsync(\"\", []);")]
    [InlineData("await events.PipeAsync(\"shop:*\", []);")]
    [InlineData("const string name = \"shop:opend\"; await events.PipeAsync(name, []);")]
    public Task Nothing_is_offered_where_the_answer_is_used_or_the_name_stands_elsewhere(string statement) => FixTest.CallOffers(Id, statement);

    private static string Source(string statement) => Grapnel.Generator.Tests.Harness.Sources.Shop + $$"""
        public static class Caller
        {
            public static async Task Call(GrapnelBuilder builder, IEventDispatcher events)
            {
                await Task.Yield();
                {{statement}}
            }
        }
        """;
}
