using Grapnel.CodeFixes.Tests.Harness;

namespace Grapnel.CodeFixes.Tests.Fixes;

/// <summary>Registrations in code that do not fit their event.</summary>
public class RegistrationFixTests
{
    private const string Id = "GRP0036";

    [Theory]
    [InlineData("builder.Hook(\"shop:rang\", _ => { }, \"{ exists: 'error' }\");", "builder.Hook(\"shop:rang\", _ => { });")]
    [InlineData("builder.Hook(withRequest: \"{ exists: 'error' }\", eventName: \"shop:rang\", handler: _ => { });", "builder.Hook(eventName: \"shop:rang\", handler: _ => { });")]
    [InlineData("pipes.Register(\"shop:afterOrder\", seen => seen.Payload[0], order: 1, withRequest: \"{ exists: 'error' }\");", "pipes.Register(\"shop:afterOrder\", seen => seen.Payload[0], order: 1);")]
    [InlineData("builder.Pipe(ShopEvents.AfterOrder, order => order,\n            Always,\n            /* first */ -1).Hook(\"shop:rang\", _ => { });", "builder.Pipe(ShopEvents.AfterOrder, order => order,\n            /* first */ order: -1).Hook(\"shop:rang\", _ => { });")]
    public Task A_filter_without_a_request_goes(string before, string after) => FixTest.Call(Id, "Remove withRequest", before, after);

    [Theory]
    [InlineData("builder.Pipe(\"shop:closed\", seen => seen.Payload[0]);", "builder.Hook(\"shop:closed\", seen => { });")]
    [InlineData("builder.AddPlugins().Pipe(\"shop:closed\", seen => Console.ReadLine(), order: 2).Hook(\"shop:rang\", _ => { });", "builder.AddPlugins().Hook(\"shop:closed\", seen => Console.ReadLine()).Hook(\"shop:rang\", _ => { });")]
    [InlineData("builder.Pipe(\"shop:closed\", seen => { if (seen.Payload.Count == 0) return null; Console.WriteLine(); return seen.Payload[0]; });", "builder.Hook(\"shop:closed\", seen => { if (seen.Payload.Count == 0) return; Console.WriteLine(); });")]
    [InlineData("builder.Pipe(\"shop:closed\", async seen => { await Task.Yield(); return Console.ReadLine(); });", "builder.Hook(\"shop:closed\", async seen => { await Task.Yield(); Console.ReadLine(); });")]
    [InlineData("builder.Pipe(\"shop:closed\", seen => 1 + events.GetHashCode());", "builder.Hook(\"shop:closed\", seen => { _ = 1 + events.GetHashCode(); });")]
    public Task A_pipe_becomes_a_hook_where_no_pipe_can_stand(string before, string after) => FixTest.Call(Id, "Make it a hook", before, after);

    [Theory]
    [InlineData("builder.Pipe(\"shop:afterOrder\", seen => \"paid\");", "builder.Pipe(\"shop:afterOrder\", seen => seen.Payload[0]);")]
    [InlineData("builder.Pipe(\"shop:afterOrder\", _ => new Basket());", "builder.Pipe(\"shop:afterOrder\", seen => seen.Payload[0]);")]
    [InlineData("builder.Pipe(\"shop:afterOrder\", seen => Console.Read());", "builder.Pipe(\"shop:afterOrder\", seen => { Console.Read(); return seen.Payload[0]; });")]
    [InlineData("builder.Pipe(\"shop:afterOrder\", seen => { if (seen.EventName == \"\") return Console.Read(); return seen.Payload[0]; });", "builder.Pipe(\"shop:afterOrder\", seen => { if (seen.EventName == \"\") { Console.Read(); return seen.Payload[0]; } return seen.Payload[0]; });")]
    [InlineData("builder.Pipe(\"shop:afterOrder\", async seen => { await Task.Yield(); return 1; });", "builder.Pipe(\"shop:afterOrder\", async seen => { await Task.Yield(); return seen.Payload[0]; });")]
    public Task What_the_event_carries_is_returned(string before, string after) => FixTest.Call(Id, "Return the payload", before, after);

    [Theory]
    [InlineData("pipes.Register(\"shop:afterOrder\", seen => Task.FromResult((Order)seen.Payload[0]!));", "pipes.Register(\"shop:afterOrder\", async seen => await Task.FromResult((Order)seen.Payload[0]!));")]
    [InlineData("pipes.Register(\"shop:afterOrder\", seen => { Console.Read(); return ValueTask.FromResult((Order)seen.Payload[0]!); });", "pipes.Register(\"shop:afterOrder\", async seen => { Console.Read(); return await ValueTask.FromResult((Order)seen.Payload[0]!); });")]
    public Task A_task_is_waited_for(string before, string after) => FixTest.Call(Id, "Await the task", before, after);

    [Fact]
    public async Task Where_two_mistakes_stand_together_one_goes_at_a_time()
    {
        await FixTest.CallOffers(Id, "builder.Pipe(\"shop:rang\", seen => null, \"{ exists: 'error' }\");", "Make it a hook");
        await FixTest.CallOffers(Id, "builder.Hook(\"shop:till\", _ => { }, \"{ exists: 'error' }\");", "Remove withRequest");
        await FixTest.CallOffers(Id, "builder.Pipe(\"shop:afterOrder\", seen => \"paid\", \"{ exists: 'error' }\");", "Remove withRequest");
    }

    [Theory]
    [InlineData("pipes.Register(\"shop:closed\", seen => seen.Payload[0]);")]
    [InlineData("builder.HookEachDocument(\"shop:afterOrder\", (document, request) => { });")]
    [InlineData("builder.Hook(ShopEvents.Counted, (Till till) => { });")]
    public Task Nothing_is_offered_where_its_author_alone_knows(string statement) => FixTest.CallOffers(Id, statement);

    [Theory]
    [InlineData("\"bill:sent\", _ => { }")]
    [InlineData("BillEvents.Sent, bill => { }")]
    public Task A_record_that_is_carried_says_how_to_copy_itself(string arguments) => FixTest.One(
        Id, "Implement ISnapshot<Bill>", Bills(arguments, "", ""), Bills(arguments, " : ISnapshot<Bill>", "\n    public Bill Snapshot() => this with { };\n"));

    private static string Bills(string arguments, string contract, string method) => $$"""
        using Grapnel;

        namespace My.App;

        public sealed record Bill{{contract}}
        {
            public int Sum { get; set; }
        {{method}}}

        public static partial class BillEvents
        {
            [Event("bill:sent")] public static partial PipeEvent<Bill> Sent { get; }
        }

        public static class Caller
        {
            public static void Call(GrapnelBuilder builder) => builder.Hook({{arguments}});
        }
        """;
}
