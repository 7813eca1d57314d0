using Grapnel.Generator.Tests.Harness;

namespace Grapnel.Generator.Tests.Filters;

/// <summary>Rows with filters, generated and run: how they are called, and what their results become.</summary>
public class FilteredRowTests
{
    private const string Program = """

        public sealed class Clerk { public string Name => "clerk"; }

        public static class Program_
        {
            public static readonly System.Collections.Concurrent.ConcurrentQueue<string> Heard = new();

            public static async Task<string> Run()
            {
                string answer;
                await using (var host = await Grapnel.Testing.TestHost.StartAsync(static builder => { builder.AddPlugins(); builder.Configure(static options => options.HookConcurrency = 1); ((Microsoft.Extensions.DependencyInjection.IServiceCollection)builder.Services).Add(Microsoft.Extensions.DependencyInjection.ServiceDescriptor.Scoped<Clerk, Clerk>()); }))
                {
                    answer = await Act(host.Events);
                    await host.WhenHooksAreDoneAsync();
                    foreach (var failure in host.Failures) Heard.Enqueue("failure " + failure);
                }

                return answer + "|" + string.Join(",", Heard);
            }

            public static string Show(Document[] documents) => string.Join(" ", documents.Select(static document => document.Id));

            private static Document[] Three() => [new("a", JsonFields.Parse("{\"age\":1}")), new("b", JsonFields.Parse("{}")), new("c", JsonFields.Parse("{\"age\":3}"))];

            private static async Task<string> Act(IEventDispatcher events)
            {
                #
            }
        }
        """;

    [Fact]
    public async Task Document_pipes_of_every_kind_are_called_per_document()
    {
        var text = await Run("""
            [Plugin("x")]
            public sealed class XPlugin
            {
                private readonly string _mark = "!";
                [Pipe("generic:document:beforeWrite", WithDocument = "{ exists: 'age' }")] public Document? Sync(Document document, Request request, CancellationToken token) => document.Id == "c" ? null : new(document.Id + _mark + request.Input.Action, document.Body);
                [Pipe("generic:document:beforeWrite", WithDocument = "{ missing: 'age' }", Order = 1)]
                public async Task<Document?> Async(object document, Request request, [FromScope] Clerk clerk, CancellationToken token) { await Task.Yield(); return new(((Document)document).Id + clerk.Name); }
                [Pipe("generic:document:before*", WithDocument = "{}")] public static ValueTask<Document> Value(ISnapshot<Document> document) => new(new Document(((Document)document).Id + "v"));
                [Pipe("generic:document:*", WithRequest = "{ equals: { 'input.action': 'other' } }", WithDocument = "{}")] public Document? Never(Document document) => null;
                [Pipe("generic:document:*", WithRequest = "{ equals: { 'input.action': 'go' } }", WithDocument = "{ not: { exists: 'x' } }")] public Task<Document> Once(Document document) => Task.FromResult(document);
            }
            """, """
            var documents = Three();
            var answer = await events.PipeAsync(GenericDocumentEvents.BeforeWrite, documents, new Request("document", "go"));
            return Show(answer) + "/" + Show(documents);
            """);

        text.ShouldBe("a!gov bclerkv/a b c|");
    }

    [Fact]
    public async Task Document_hooks_of_every_kind_are_called_per_document_and_pass_on_what_they_return()
    {
        var text = await Run("""
            [Plugin("x")]
            public sealed class XPlugin
            {
                [Hook("generic:document:beforeWrite", WithDocument = "{ exists: 'age' }")] public void Void(Document document, [EventName] string name) => Program_.Heard.Enqueue("void " + document.Id + name[^5..]);
                [Hook("generic:document:beforeWrite", WithDocument = "{ equals: { age: 1 } }")] public Document Value(Document document) => new(document.Id + "1");
                [Hook("generic:document:beforeWrite", WithDocument = "{ equals: { age: 3 } }")] public static async Task<Document?> Drop(object document, [FromScope] Clerk clerk) { await Task.Yield(); return null; }
                [Hook("generic:document:beforeWrite", WithDocument = "{ missing: 'age' }")] public ValueTask<Document> Kept(Document document) => new(document);
                [Hook("generic:document:*", WithDocument = "{}")] public Task Seen(Document document) { Program_.Heard.Enqueue("seen " + document.Id); return Task.CompletedTask; }
                [Hook("generic:document:*", WithRequest = "{ exists: 'input.body' }", WithDocument = "{}")] public ValueTask Never() => throw new InvalidOperationException();
                [Hook("generic:document:beforeWrite", WithRequest = "{ missing: 'input.body' }")] public void All(Document[] documents) => Program_.Heard.Enqueue("all " + Program_.Show(documents));
            }
            """, """
            var documents = Three();
            await events.PipeAsync(GenericDocumentEvents.BeforeWrite, documents, new Request("document", "go"));
            return Show(documents);
            """);

        text.ShouldBe("a b c|void aWrite,void cWrite,all a1 b,seen a1,seen b");
    }

    [Fact]
    public async Task A_wildcard_over_documents_does_not_meet_metadata()
    {
        var text = await Run("""
            [Plugin("x")]
            public sealed class XPlugin
            {
                [Pipe("generic:document:*", WithDocument = "{}")] public Document M(Document document) => new(document.Id + "m");
                [Hook("generic:document:*", WithDocument = "{}")] public void H(Document document) => Program_.Heard.Enqueue(document.Id!);
            }
            """, """
            var metadata = new MetadataInjection(new Request("document", "go"), new JsonFields());
            var same = ReferenceEquals(metadata, await events.PipeAsync(GenericDocumentEvents.InjectMetadata, metadata));
            return same + Show(await events.PipeAsync(GenericDocumentEvents.AfterGet, Three(), new Request("document", "go")));
            """);

        text.ShouldBe("Trueam bm cm|am,bm,cm");
    }

    [Fact]
    public async Task The_request_is_found_in_any_payload_argument()
    {
        var text = await Run("""
            public sealed record Order(string Name, Request Request) : IHasRequest, ISnapshot<Order> { public Order Snapshot() => this with { Request = Request.Snapshot() }; }
            public static partial class E
            {
                [Event("e:first")] public static partial PipeEvent<Order, string> First { get; }
                [Event("e:second")] public static partial PipeEvent<string, Request> Second { get; }
                [Event("e:third")] public static partial HookEvent<string, int, Order?> Third { get; }
            }

            [Plugin("x")]
            public static class XPlugin
            {
                [Pipe("e:first", WithRequest = "{ equals: { 'input.action': 'go' } }")] public static Order First(Order order) => order with { Name = order.Name + "1" };
                [Pipe("e:second", WithRequest = "{ equals: { 'input.action': 'go' } }")] public static async Task<string> Second(string text) { await Task.Yield(); return text + "2"; }
                [Hook("e:*", WithRequest = "{ equals: { 'input.action': 'go' } }")] public static void Hook([EventName] string name) => Program_.Heard.Enqueue(name);
            }
            """, """
            var answer = "";
            foreach (var action in new[] { "go", "stay" })
            {
                var request = new Request("c", action);
                answer += (await events.PipeAsync(E.First, new Order("a", request), "")).Name + await events.PipeAsync(E.Second, "b", request) + " ";
                await events.EmitAsync(E.Third, "c", 1, new Order("d", request));
            }
            await events.EmitAsync(E.Third, "c", 1, null);
            return answer;
            """);

        text.ShouldBe("a1b2 ab |e:first,e:second,e:third");
    }

    [Fact]
    public void Plugins_that_have_one_filter_share_its_predicate()
    {
        var run = RuleTest.Passes("""
            using Grapnel;
            [Plugin] public sealed class APlugin { [Hook("server:afterNow", WithRequest = "{ exists: 'input.body.a' }")] public void M() { } }
            [Plugin] public static class BPlugin { [Pipe("server:afterNow", WithRequest = "{\"exists\":\"input.body.a\"} // the same")] public static Request M(Request request) => request; }
            [Plugin] public static class CPlugin { [Hook("generic:document:afterGet", WithDocument = "{ exists: 'input.body.a' }")] public static void M(Document document) { } }
            """);

        var printed = run.File(".Filters.g.cs");
        printed.Split("public static bool ").Length.ShouldBe(3, "one on requests, one on documents");
        run.File("BPlugin.Plugin.g.cs").ShouldContain("// the same");
        var name = printed.Substring(printed.IndexOf("Request_", StringComparison.Ordinal), "Request_0123456789abcdef".Length);
        run.File("APlugin.Plugin.g.cs").ShouldContain(name);
        run.File("BPlugin.Plugin.g.cs").ShouldContain(name);
    }

    [Fact]
    public void What_lets_everything_through_is_no_filter_and_what_never_matches_is_false()
    {
        var run = GeneratorHarness.Run(Sources.Plugin("""
            [Hook("server:afterNow", WithRequest = "{ exists: 'input.args' }")] public void Always() { }
            [Hook("server:afterGetStats", WithRequest = "{ equals: { status: 'x' } }")] public void Never() { }
            [Hook("server:afterInfo", WithRequest = "{ not: { equals: { 'input.action': null } } }")] public void Any() { }
            """));

        run.File("NycPlugin.Plugin.g.cs").ShouldContain("rows.Hook(\"server:afterNow\", \"Always\");");
        run.File("NycPlugin.Plugin.g.cs").ShouldContain("rows.Hook(\"server:afterInfo\", \"Any\");");
        run.File(".Filters.g.cs").ShouldContain("return false;");
    }

    private static async Task<string> Run(string source, string act)
    {
        var run = GeneratorHarness.Compile("Executed", ["using Grapnel;\n" + source + Program.Replace("#", act, StringComparison.Ordinal)]);
        run.Diagnostics.ShouldBeEmpty();
        return await (Task<string>)run.Emit().GetType("Program_")!.GetMethod("Run")!.Invoke(null, null)!;
    }
}
