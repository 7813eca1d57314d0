using Grapnel.Generator.Tests.Harness;

namespace Grapnel.Generator.Tests.Diagnostics;

/// <summary>What is registered in code does not fit the event.</summary>
public class GRP0036Tests
{
    [Theory]
    [InlineData("builder.[|Pipe|](\"shop:closed\", seen => seen.Payload[0]);", "The pipe on 'shop:closed' would change a payload, but that is an event for hooks only; register a hook")]
    [InlineData("pipes.[|Register|](\"shop:closed\", seen => seen.Payload[0]);", "The pipe on 'shop:closed' would change a payload, but that is an event for hooks only; register a hook")]
    [InlineData("builder.HookEachDocument([|\"shop:afterOrder\"|], (document, request) => { });", "The hook on 'shop:afterOrder' is called per document, but 'shop:afterOrder' is no generic document event; use Hook, or name another event")]
    [InlineData("builder.PipeEachDocument([|\"document:*\"|], (document, request) => document);", "The pipe on 'document:*' is called per document, but '*' is no generic document event; use Pipe, or name another event")]
    [InlineData("builder.Hook(\"shop:rang\", _ => { }, [|\"{ exists: 'error' }\"|]);", "The hook on 'shop:rang' filters requests, but 'shop:rang' carries none; remove the filter")]
    [InlineData("builder.Hook(\"shop:*\", _ => { }, withRequest: [|\"{ exists: 'error' }\"|]);", "The hook on 'shop:*' filters requests, but '*' carries none; name events one by one, or remove the filter")]
    [InlineData("pipes.Register(\"shop:afterOrder\", seen => seen.Payload[0], order: 1, withRequest: [|\"{ exists: 'error' }\"|]);", "The pipe on 'shop:afterOrder' filters requests, but 'shop:afterOrder' carries none; remove the filter")]
    [InlineData("builder.Hook(ShopEvents.Rang, () => { }, [|\"{ exists: 'error' }\"|]);", "The hook on 'ShopEvents.Rang' filters requests, but 'shop:rang' carries none; remove the filter")]
    [InlineData("builder.Hook([|\"shop:till\"|], _ => { });", "The hook on 'shop:till' takes 'Till' of 'shop:till', which can change and cannot be copied; implement ISnapshot<Till>, make it immutable, or mark it [Immutable]")]
    [InlineData("builder.Hook([|\"shop:*\"|], _ => { });", "The hook on 'shop:*' takes 'Till' of 'shop:till', which can change and cannot be copied; implement ISnapshot<Till>, make it immutable, or mark it [Immutable]")]
    [InlineData("builder.Hook([|ShopEvents.Counted|], (Till till) => { });", "The hook on 'ShopEvents.Counted' takes 'Till' of 'shop:till', which can change and cannot be copied; implement ISnapshot<Till>, make it immutable, or mark it [Immutable]")]
    public void What_the_host_refuses_is_marked(string statement, string message)
    {
        var said = RuleTest.Violates("GRP0036", Calls.Of(statement)).Message();

        if (message.Contains("'*'", StringComparison.Ordinal))
            said.ShouldMatch("^" + System.Text.RegularExpressions.Regex.Escape(message).Replace("'\\*'", "'[a-z]+:[a-zA-Z]+'") + "$");
        else
            said.ShouldBe(message);
    }

    [Theory]
    [InlineData("builder.Pipe(\"shop:afterOrder\", seen => [|\"paid\"|]);", "The pipe on 'shop:afterOrder' returns a 'string', but the event carries a 'Order'; return the first payload argument")]
    [InlineData("builder.Pipe(\"shop:afterOrder\", seen => { if (seen.EventName == \"\") return null; return [|1|]; });", "The pipe on 'shop:afterOrder' returns a 'int', but the event carries a 'Order'; return the first payload argument")]
    [InlineData("builder.Pipe(\"shop:afterOrder\", async seen => { await Task.Yield(); return [|new Basket()|]; });", "The pipe on 'shop:afterOrder' returns a 'Basket', but the event carries a 'Order'; return the first payload argument")]
    [InlineData("builder.Pipe(\"shop:afterOrder\", [|Packed|]);", "The pipe on 'shop:afterOrder' returns a 'Basket', but the event carries a 'Order'; return the first payload argument")]
    [InlineData("pipes.Register(\"shop:afterOrder\", seen => [|Task.FromResult((Order)seen.Payload[0]!)|]);", "The pipe on 'shop:afterOrder' returns the task itself, a 'Task<Order>'; make the function async, await the task and return the 'Order' it gives")]
    [InlineData("pipes.Register(\"generic:document:afterGet\", seen => [|new Document(\"a\")|]);", "The pipe on 'generic:document:afterGet' returns a 'Document', but the event carries a 'Document[]'; return the first payload argument")]
    [InlineData("pipes.Register(\"server:afterNow\", seen => [|\"now\"|]);", "The pipe on 'server:afterNow' returns a 'string', but the event carries a 'Request'; return the first payload argument")]
    public void A_function_that_returns_another_thing_is_marked_where_it_does(string statement, string message) =>
        RuleTest.Violates("GRP0036", Calls.Of(statement, "private static Basket Packed(EventContext seen) => new();")).Message().ShouldBe(message);

    [Theory]
    [InlineData("GRP0023", "builder.Hook(\"server:afterNow\", _ => { }, \"{ [|equal|]: { 'input.action': 'now' } }\");", "withRequest of the hook on 'server:afterNow' is not a filter: ")]
    [InlineData("GRP0023", "builder.Pipe(ServerEvents.AfterNow, (Request request) => request, withRequest: @\"{ [|equal|]: { 'input.action': 'now' } }\");", "withRequest of the pipe on 'ServerEvents.AfterNow' is not a filter: ")]
    [InlineData("GRP0023", "builder.Hook(name, _ => { }, \"{ [|equal|]: { 'input.action': 'now' } }\");", "withRequest of the hook on 'name' is not a filter: ")]
    [InlineData("GRP0023", "builder.HookEachDocument(GenericDocumentEvents.AfterGet, (document, request) => { }, \"{ [|exist|]: 'a' }\");", "withDocument of the hook on 'GenericDocumentEvents.AfterGet' is not a filter: ")]
    [InlineData("GRP0023", "builder.PipeEachDocument(\"generic:document:*\", (document, request) => document, withDocument: \"{ [|exist|]: 'a' }\");", "withDocument of the pipe on 'generic:document:*' is not a filter: ")]
    [InlineData("GRP0024", "pipes.Register(\"server:afterNow\", seen => seen.Payload[0], \"{ equals: { 'input.[|actoin|]': 'now' } }\");", "'input.actoin' is no member of a request; did you mean 'input.action'?")]
    [InlineData("GRP0024", "pipes.RegisterEachDocument(GenericDocumentEvents.AfterGet, (document, request) => document, \"{ exists: 'a' }\", \"{ equals: { 'input.[|actoin|]': 'now' } }\");", "'input.actoin' is no member of a request; did you mean 'input.action'?")]
    [InlineData("GRP0025", "builder.Hook(\"server:afterNow\", _ => { }, \"[|{ equals: { status: '200' } }|]\");", "withRequest of the hook on 'server:afterNow' never matches: 'status' is a number, which never equals a text")]
    [InlineData("GRP0034", "builder.Hook(\"server:afterNow\", _ => { }, \"[|{ exists: 'id' }|]\");", "withRequest of the hook on 'server:afterNow' always matches: a request always has 'id'; remove the filter")]
    public void Filters_are_read_as_in_attributes(string id, string statement, string message) =>
        RuleTest.Violates(id, Calls.Of(statement)).Message().ShouldStartWith(message);

    [Fact]
    public void In_a_constant_the_message_says_where() =>
        RuleTest.Violates("GRP0024", Calls.Of("builder.Hook(\"server:afterNow\", _ => { }, [|Filter|]);", "private const string Filter = \"{ exists: 'inptu' }\";"))
            .Message().ShouldEndWith("(at 'inptu', offset 11 of the constant)");

    [Theory]
    [InlineData("builder.Hook(ShopEvents.Counted, () => { });")]
    [InlineData("builder.Hook(ShopEvents.Counted, () => Task.CompletedTask);")]
    [InlineData("builder.Hook(\"shop:rang\", _ => { }).Pipe(\"shop:afterOrder\", seen => seen.Payload[0]);")]
    [InlineData("builder.Pipe(\"shop:*\", seen => seen.Payload[0]);")]
    [InlineData("builder.Pipe(\"shop:*\", seen => \"whatever\");")]
    [InlineData("builder.Pipe(\"shop:opened\", seen => (object?)null);")]
    [InlineData("builder.Pipe(\"shop:opened\", seen => \"not looked at\");")]
    [InlineData("builder.Pipe(\"shop:afterOrder\", Made()).Pipe(\"shop:afterOrder\", Kept);")]
    [InlineData("builder.Pipe(\"shop:afterOrder\", seen => (Goods)seen.Payload[0]!);")]
    [InlineData("builder.Pipe(\"shop:afterOrder\", seen => (IPriced)seen.Payload[0]!);")]
    [InlineData("builder.Pipe(\"shop:afterOrder\", seen => throw new InvalidOperationException());")]
    [InlineData("builder.Pipe(\"shop:afterOrder\", seen => { Func<string> inner = () => { return \"a\"; }; return new Order(inner(), 1); });")]
    [InlineData("builder.Pipe(\"shop:afterOrder\", async seen => { await Task.Yield(); return (Order)seen.Payload[0]! with { Name = \"b\" }; });")]
    [InlineData("builder.Pipe(\"shop:afterOrder\", seen => Task.FromResult(seen.Payload[0]));")]
    [InlineData("builder.Hook(\"server:afterNow\", _ => { }, null);")]
    [InlineData("builder.Hook(\"shop:rang\", _ => { }, name);")]
    [InlineData("builder.Hook(\"server:*\", _ => { }, \"{ equals: { 'input.action': 'now' } }\");")]
    [InlineData("builder.HookEachDocument(\"generic:document:*\", (document, request) => { }, \"{ exists: 'a' }\", \"{ exists: 'error' }\");")]
    [InlineData("builder.PipeEachDocument(\"generic:document:afterGet\", (document, request) => document);")]
    [InlineData("builder.Pipe(ShopEvents.AfterOrder, order => order);")]
    [InlineData("builder.Hook(ShopEvents.OrderPaid, (order, basket) => { });")]
    [InlineData("builder.Pipe(\"shop:till\", seen => seen.Payload[0]);")]
    [InlineData("builder.Pipe(ShopEvents.AfterOrderName, seen => seen.Payload[0]);")]
    public void What_fits_or_cannot_be_told_passes(string statement) => RuleTest.Passes(Calls.Of(statement, """
        private static Func<EventContext, object?> Made() => seen => seen.Payload[0];
        private static Order? Kept(EventContext seen) => seen.Payload[0] as Order;
        """));
}
