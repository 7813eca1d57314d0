using System.Globalization;
using Grapnel.CodeFixes.Tests.Completion.Harness;
using Grapnel.Generator.Tests.Harness;
using Grapnel.Generator.Tests.Robustness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grapnel.CodeFixes.Tests.Robustness;

/// <summary>Whatever is typed, with the caret anywhere in its strings: no provider throws, and what is offered can be taken and described. GRAPNEL_FUZZ sets how many places are tried.</summary>
public class CompletionFuzzTests
{
    private const string Members = """"
        [Hook("shop:orderPaid", With = "{ and: [{ equals: { 'address.city': 'NYC' } }, { select: { field: 'lines', index: 0, query: { equals: { 'value.count': 1 } } } }] }")]
        public void Paid(Order order) { }

        [Pipe("generic:document:beforeWrite", WithRequest = @"{ ""equals"": { ""input.controller"": ""document"" } }", WithDocument = """
            { range: { age: { gte: 18, lt: 99 } } }
            """), Hook("shop:" + "*", WithRequest = """{ exists: 'input.args.a' }""")]
        public Document? Adults(Document document, Request request) => document;

        [Hook(ShopEvents.OpenedName), Hook("nyc/driver:before*", WithRequest = $"{{ exists: '{Path}' }}")] public void Opened() { }
        private const string Path = "input.jwt";
        [Event("shop:late", ReplacedBy = "shop:opened", Alias = "shop:Late")] public static partial HookEvent<Order> Late { get; }

        public void Register(GrapnelBuilder builder, IEventDispatcher events)
        {
            builder.Hook("document:after*", context => { }, withRequest: "{ exists: 'input.body.age' }");
            events.EmitAsync("shop:opened", []);
        }
        """";

    private static readonly int Count =
        int.TryParse(Environment.GetEnvironmentVariable("GRAPNEL_FUZZ"), CultureInfo.InvariantCulture, out var count) ? count : 150;

    public static TheoryData<int> Parts => [.. Enumerable.Range(0, 4)];

    [Theory]
    [MemberData(nameof(Parts))]
    public async Task Providers_survive_any_text(int part)
    {
        for (var seed = part; seed < Count; seed += 4)
        {
            var source = Source(seed, Mark(seed, seed % 5 == 0 ? Members : new Mutator(seed).Break(Members)));
            await AboutAsync(source, async () => (await Caret.BindsAsync(source)).ShouldStartWith("2 providers"));
        }
    }

    [Theory]
    [MemberData(nameof(Parts))]
    public async Task What_is_offered_can_be_taken(int part)
    {
        for (var seed = part; seed < Count / 10; seed += 4)
        {
            var source = Source(seed, Mark(seed, seed % 3 == 0 ? Members : new Mutator(seed).Break(Members)));
            await AboutAsync(source, async () =>
            {
                var items = (await Caret.AskAsync(source)).Items;
                if (items.Count == 0)
                    return;
                var item = items[seed % items.Count].Text;
                (await Caret.TakeAsync(source, item)).ShouldNotBeNull();
                (await Caret.DescribeAsync(source, item)).ShouldNotBeNull();
            });
        }
    }

    [Fact]
    public async Task Most_places_that_are_tried_are_completed()
    {
        var completed = 0;
        for (var seed = 0; seed < 20; seed++)
            completed += (await Caret.AskAsync(Source(seed, Mark(seed, Members)))).Items.Count > 0 ? 1 : 0;

        completed.ShouldBeGreaterThan(10);
    }

    private static async Task AboutAsync(string source, Func<Task> check)
    {
        try
        {
            await check();
        }
        catch (Exception exception) when (exception.GetType().Name != "SkipException")
        {
            throw new HarnessException("completion fuzz", $"{exception}\n{source}");
        }
    }

    // Files end behind the caret, or go on.
    private static string Source(int seed, string members) => seed % 7 == 6 ? Caret.Plugin(members).TrimEnd('}', '\n') : Caret.Plugin(members);

    private static string Mark(int seed, string members)
    {
#pragma warning disable CA5394 // Repeatable, not secure.
        var random = new Random(seed);
        var strings = CSharpSyntaxTree.ParseText("class A { " + members + " }", cancellationToken: TestContext.Current.CancellationToken).GetRoot(TestContext.Current.CancellationToken)
            .DescendantTokens().Where(IsText).Select(static token => token.Span).ToList();
        var at = strings.Count == 0 ? random.Next(members.Length + 1) : strings[random.Next(strings.Count)] is var span ? random.Next(span.Start, span.End + 1) - "class A { ".Length : 0;
#pragma warning restore CA5394
        return members.Insert(Math.Clamp(at, 0, members.Length), "¦");
    }

    private static bool IsText(SyntaxToken token) =>
        token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken or SyntaxKind.InterpolatedStringTextToken
        && token.Parent?.FirstAncestorOrSelf<SyntaxNode>(static node => node is AttributeArgumentSyntax or ArgumentSyntax) is not null;
}
