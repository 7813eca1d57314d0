using Grapnel.Generator.Tests.Harness;

namespace Grapnel.Generator.Tests.Diagnostics;

/// <summary>A pipe returns null where that ends the chain, or an object that is not the one it was given.</summary>
public class GRP0030Tests
{
    [Theory]
    [InlineData("public Request? M(Request request) => [|null|];")]
    [InlineData("public Request? M(Request request) => [|default|];")]
    [InlineData("public Request? M(Request request) { if (request.Status > 1) return [|null|]; return request; }")]
    [InlineData("public Request? M(Request request) => request.Status > 1 ? [|null|] : request;")]
    [InlineData("public Request? M(Request request) => request.Status switch { 1 => request, _ => [|null|] };")]
    [InlineData("public async Task<Request?> M(Request request) { await Task.Yield(); return [|null|]; }")]
    [InlineData("public Task<Request?> M(Request request) => Task.FromResult<Request?>([|null|]);")]
    [InlineData("public ValueTask<Request?> M(Request request) => new((Request?)[|null|]);")]
    [InlineData("public ValueTask<Request?> M(Request request) => ValueTask.FromResult<Request?>([|null|]);")]
    [InlineData("public ValueTask<Request?> M(Request request) => [|default|];")]
    public void Null_is_marked(string member) => RuleTest.Violates("GRP0030", Pipe(member));

    [Theory]
    [InlineData("public Request M(Request request) => [|new Request(null, null)|];")]
    [InlineData("public Request M(Request request) => [|new(request.Input.Controller, null)|];")]
    [InlineData("public Request M(Request request) => [|Request.Parse(\"{}\")|];")]
    [InlineData("public Request M(Request request) { var fresh = new Request(null, null); fresh.Status = request.Status; return [|fresh|]; }")]
    [InlineData("public Task<Request> M(Request request) => Task.FromResult([|new Request(null, null)|]);")]
    public void Another_request_is_marked(string member) => RuleTest.Violates("GRP0030", Pipe(member));

    [Theory]
    [InlineData("public Request M(Request request) => request;")]
    [InlineData("public Request M(Request request) => request.Snapshot();")]
    [InlineData("public Request M(Request request) => null!;")]
    [InlineData("public Request M(Request request) => Make(request);")]
    [InlineData("public Request M(Request request) { var same = request; return same; }")]
    [InlineData("public Request M(Request request) { var one = new Request(null, null); one = request; return one; }")]
    [InlineData("public Request M(Request request) { Func<Request?> none = () => null; return none() ?? request; }")]
    [InlineData("public Request M(Request request) => request.Status > 1 ? throw new InvalidOperationException() : request;")]
    [InlineData("public async Task<Request> M(Request request) { await Task.Yield(); return request; }")]
    [InlineData("public Request M(Request request) { Request? none = null; return none ?? request; }")]
    public void The_request_given_or_what_comes_from_elsewhere_passes(string member) => RuleTest.Passes(Pipe(member));

    [Theory]
    [InlineData("[Pipe(\"shop:paid\")] public Basket M(Basket basket) => [|new Basket()|];")]
    [InlineData("[Pipe(\"shop:paid\")] public Basket M() => [|new()|];")]
    [InlineData("[Pipe(\"shop:priced\")] public Order? M(Order order) => [|null|];")]
    public void Other_payloads_are_marked(string member) => RuleTest.Violates("GRP0030", Members(member));

    [Theory]
    [InlineData("[Pipe(\"shop:paid\")] public Basket M(Basket basket) => new Basket { Count = basket.Count + 1 };")]
    [InlineData("[Pipe(\"shop:priced\")] public Order M(Order order) => new Order(1);")]
    [InlineData("[Pipe(\"shop:priced\")] public Order M(Order order) => order with { Id = 1 };")]
    [InlineData("[Pipe(\"shop:named\")] public string? M(string? name) => null;")]
    [InlineData("[Pipe(\"shop:named\")] public ValueTask<string?> M(string? name) => default;")]
    [InlineData("[Pipe(\"shop:opened\")] public Task M() => Task.CompletedTask;")]
    [InlineData("[Pipe(\"generic:document:afterGet\")] public Document[] M(Document[] documents) => [];")]
    [InlineData("[Pipe(\"generic:document:afterGet\", WithDocument = \"{ exists: 'x' }\")] public Document? M(Document document) => null;")]
    [InlineData("[Pipe(\"generic:document:afterGet\", WithDocument = \"{ exists: 'x' }\")] public Document M(Document document) => new Document();")]
    [InlineData("[Hook(\"generic:document:afterGet\", WithDocument = \"{ exists: 'x' }\")] public Document? M(Document document) => null;")]
    [InlineData("public Request? M(Request request) => null;")]
    public void What_is_legal_passes(string member) => RuleTest.Passes(Members(member));

    [Fact]
    public void Of_null_the_message_says_what_happens() =>
        RuleTest.Violates("GRP0030", Pipe("public Request? M(Request request) => [|null|];")).Message()
            .ShouldBe("Pipe 'M' returns null, which 'server:afterNow' does not accept: it ends the chain with an error that does not say why; return 'request', or throw what says why");

    [Fact]
    public void Of_another_request_the_message_says_what_is_lost() =>
        RuleTest.Violates("GRP0030", Pipe("public Request M(Request request) => [|new Request(null, null)|];")).Message()
            .ShouldBe("Pipe 'M' returns another Request, so the id, the user and the connection of the one of the event are lost to those after it; change 'request' and return it");

    [Fact]
    public void What_was_given_is_named_where_it_is_taken() =>
        RuleTest.Violates("GRP0030", Members("[Pipe(\"shop:paid\")] public Basket? M(CancellationToken token) => [|null|];")).Message().ShouldEndWith("; return what was given, or throw what says why");

    [Theory]
    [InlineData("public Request M(Request _) => [|new Request(null, null)|];", "; give the parameter a name, change it and return it")]
    [InlineData("public Request? M(Request _) => [|null|];", "; give the parameter a name and return it, or throw what says why")]
    public void A_discarded_parameter_needs_a_name(string member, string end) => RuleTest.Violates("GRP0030", Pipe(member)).Message().ShouldEndWith(end);

    [Fact]
    public void Nullable_code_hears_it_beside_the_warning_of_the_compiler() =>
        RuleTest.Violates("GRP0030", Pipe("public Request M(Request request) => [|null|];"), "CS8603");

    [Fact]
    public void Code_that_is_not_nullable_hears_it_too() => RuleTest.Violates(
        "GRP0030", "using Grapnel; [Plugin] public class A { [Pipe(\"server:afterNow\")] public Request M(Request request) => [|null|]; }", new HarnessOptions { Nullable = Microsoft.CodeAnalysis.NullableContextOptions.Disable });

    private static string Pipe(string member) => Members("internal static Request Make(Request request) => request; [Pipe(\"server:afterNow\")] " + member);

    private static string Members(string members) => $$"""
        using Grapnel;

        public sealed class Basket : ISnapshot<Basket>
        {
            public int Count { get; set; }
            public Basket Snapshot() => new() { Count = Count };
        }

        public sealed record Order(int Id);

        public static partial class ShopEvents
        {
            [Event("shop:opened")] public static partial PipeEvent Opened { get; }
            [Event("shop:paid")] public static partial PipeEvent<Basket> Paid { get; }
            [Event("shop:priced")] public static partial PipeEvent<Order> Priced { get; }
            [Event("shop:named")] public static partial PipeEvent<string?> Named { get; }
        }

        [Plugin("nyc")]
        public sealed class NycPlugin
        {
            {{members}}
        }
        """;
}
