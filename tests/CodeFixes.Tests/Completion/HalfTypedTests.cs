using Grapnel.CodeFixes.Tests.Completion.Harness;

namespace Grapnel.CodeFixes.Tests.Completion;

/// <summary>A provider that throws is switched off by the IDE: none may, on any code, with the caret anywhere.</summary>
public sealed class HalfTypedTests
{
    private const string Members = """"
        [Hook("shop:orderPaid", With = "{ and: [{ equals: { 'address.city': 'NYC' } }, { select: { field: 'lines', index: 0, query: { equals: { 'value.count': 1 } } } }] }")]
        public void Paid(Order order) { }

        [Pipe("generic:document:beforeWrite", WithRequest = @"{ ""equals"": { ""input.controller"": ""document"" } }", WithDocument = """
            {
              range: { age: { gte: 18 } }
            }
            """)]
        public Document? Adults(Document document, Request request) => document;

        public void Register(GrapnelBuilder builder, IEventDispatcher events)
        {
            builder.Hook("document:" + "after*", context => { }, withRequest: "{ exists: 'input.body.age' }");
            events.EmitAsync("shop:opened", []);
        }
        """";

    public static TheoryData<int> Offsets => [.. Enumerable.Range(0, 4)];

    [Theory]
    [MemberData(nameof(Offsets))]
    public async Task Cut_off_at_the_caret(int offset)
    {
        var source = Caret.Plugin(Members);
        for (var cut = source.IndexOf(Members, StringComparison.Ordinal) + offset; cut < source.Length; cut += 16)
            (await Caret.BindsAsync(source[..cut] + "¦")).ShouldStartWith("2 providers");
    }

    [Theory]
    [MemberData(nameof(Offsets))]
    public async Task With_some_of_it_gone_at_the_caret(int offset)
    {
        var source = Caret.Plugin(Members);
        for (var gone = source.IndexOf(Members, StringComparison.Ordinal) + offset; gone < source.Length - 16; gone += 16)
            (await Caret.BindsAsync(source[..gone] + "¦" + source[(gone + 1 + (gone % 15))..])).ShouldStartWith("2 providers");
    }
}
