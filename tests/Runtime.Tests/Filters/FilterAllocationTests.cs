using System.Text.Json.Nodes;
using Grapnel.CompilerServices;
using Grapnel.Tests.Vectors;
using Microsoft.Extensions.DependencyInjection;

namespace Grapnel.Tests.Filters;

/// <summary>Testing costs no memory, in either form of the content; only a node that nobody has looked into is laid out once.</summary>
public sealed class FilterAllocationTests
{
    private static readonly FilterPath Name = new("name");
    private static readonly FilterPath Age = new("age");
    private static readonly FilterPath City = new("address.city");
    private static readonly FilterPath Tags = new("tags");
    private static readonly FilterPath When = new("when");
    private static readonly FilterPath Odd = new("x.y");
    private static readonly FilterPath BelowText = new("name.first");
    private static readonly FilterPath Id = new("_id");
    private static readonly FilterPath Below = new("body.age");
    private static readonly FilterTexts Names = new("a", "b", "Ann é");

    public static TheoryData<string> Forms => ["parsed", "written", "handed out", "odd names"];

    [Theory]
    [MemberData(nameof(Forms))]
    public void Documents(string form)
    {
        var body = Body(form);
        var document = new Document("d", body);
        Matches(document).ShouldBe(12);

        Allocation.Of(() =>
        {
            for (var i = 0; i < 100; i++)
            {
                Matches(document);
            }
        }).ShouldBe(0);
    }

    [Fact]
    public void Requests()
    {
        var request = Request.Parse("""{"index":"nyc","body":{"age":18},"name":"Ann é"}""");
        request.Result = new JsonObject { ["age"] = 18 };
        Matches(request).ShouldBe(5);

        Allocation.Of(() =>
        {
            for (var i = 0; i < 100; i++)
            {
                Matches(request);
            }
        }).ShouldBe(0);
    }

    public static TheoryData<bool> Matching => [true, false];

    [Theory]
    [MemberData(nameof(Matching))]
    public async Task Hooks_that_all_match_or_none_of_which_does(bool matches)
    {
        var ran = 0;
        var filter = new RowFilter("{ equals: { 'input.action': 'create' } }", static request => request.Input.Action == "create");
        var documents = new RowFilter(withDocument: "{ exists: 'age' }", matchesDocument: static document => FilterField.Of(document, Age).Exists);
        var module = new HandModule(ServerEvents.AfterNow, GenericDocumentEvents.AfterWrite)
            .Hook("server:afterNow", "A", filter, [], _ => Run())
            .Hook("server:afterNow", "B", filter, [], _ => Run());
        if (!matches)
        {
            module.Hook("generic:document:afterWrite", "C", documents, [typeof(Document)], _ => Run());
        }

        await using var host = await PluginHost.StartAsync(builder => builder.AddModule(module));
        var request = new Request("document", matches ? "create" : "update");
        Document[] written = [new("a", JsonFields.Parse("""{"x":1}""")), new("b")];
        await Rounds(20);

        // The pool's own queue grows now and then, at whoever happens to add to it.
        long[] allocated = [await Rounds(100), await Rounds(100), await Rounds(100)];
        allocated.Min().ShouldBe(0);
        ran.ShouldBe(matches ? 640 : 0);

        ValueTask Run()
        {
            Interlocked.Increment(ref ran);
            return default;
        }

        async Task<long> Rounds(int count)
        {
            long sum = 0;
            for (var i = 0; i < count; i++)
            {
                sum += Emit();
                await host.WhenHooksAreDoneAsync();
            }

            return sum;
        }

        // On one thread, from before the filters to after the queue.
        long Emit()
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var first = host.Events.PipeAsync(ServerEvents.AfterNow, request);
            var second = host.Events.PipeAsync(GenericDocumentEvents.AfterWrite, written, request);
            var spent = GC.GetAllocatedBytesForCurrentThread() - before;
            (first.IsCompletedSuccessfully && second.IsCompletedSuccessfully).ShouldBeTrue();
            return spent;
        }
    }

    [Fact]
    public async Task Pipes_that_are_passed_over_or_change_nothing()
    {
        await using var host = await PluginHost.StartAsync(static builder =>
        {
            builder.AddModule(new GeneratedForm());
            builder.IsWanted = static descriptor => descriptor.Type == typeof(NycPlugin);
            builder.Services.AddSingleton<Probe>();
        });
        var module = new HandModule(GenericDocumentEvents.BeforeGet).Pipes<Document[]>(
            "generic:document:beforeGet",
            ("Each", new RowFilter(withDocument: "{ exists: 'age' }", matchesDocument: HasAge), static (payload, ref call) =>
            {
                var run = new DocumentRun(payload, HasAge, call.Token);
                while (run.Next())
                {
                    run.Put(run.Current);
                }

                return run.Result;
            }),
            ("Never", new RowFilter("{ exists: 'context.user' }", static request => RequestMembers.User(request) is not null), static (payload, ref call) =>
            {
                if (call.Request(payload) is { } request && RequestMembers.User(request) is not null)
                {
                    throw new InvalidOperationException("It runs.");
                }

                call.PassOver();
                return payload;
            }));
        await using var other = await PluginHost.StartAsync(builder => builder.AddModule(module));
        Document[] documents = [new("a", JsonFields.Parse("""{"age":1}""")), new("b")];
        var request = new Request("document", "get");
        var (emitted, same) = (0, 0);

        Allocation.Of(() =>
        {
            for (var i = 0; i < 100; i++)
            {
                Emit();
            }
        }).ShouldBe(0);
        same.ShouldBe(emitted);

        void Emit()
        {
            var first = host.Events.PipeAsync(ServerEvents.AfterNow, request);
            var second = other.Events.PipeAsync(GenericDocumentEvents.BeforeGet, documents, request);
            emitted++;
            same += first.IsCompletedSuccessfully && second.IsCompletedSuccessfully && first.Result == request && second.Result == documents ? 1 : 0;
        }
    }

    private static bool HasAge(Document document) => FilterField.Of(document, Age).Exists;

    private static int Matches(Document document) =>
        (FilterField.Of(document, Name).Is("Ann é"u8) ? 1 : 0)
        + (FilterField.Of(document, Name).IsOneOf(Names) ? 1 : 0)
        + (FilterField.Of(document, Age).Is(18d) ? 1 : 0)
        + (FilterField.Of(document, City).Is("NYC"u8) ? 1 : 0)
        + (FilterField.Of(document, Tags).Contains("b"u8) ? 1 : 0)
        + (FilterField.Of(document, Tags).Contains(2d) ? 1 : 0)
        + (FilterField.Of(document, When).Is("2026-01-02T03:04:05Z"u8) ? 1 : 0)
        + (FilterField.Of(document, Odd).Exists ? 0 : 1)
        + (FilterField.Of(document, BelowText).Exists ? 0 : 1)
        + (FilterField.Of(document, Name).Contains("b"u8) ? 0 : 1)
        + (FilterField.Of(document, Id).Is("d"u8) ? 1 : 0)
        + (FilterField.Of(document, Below).Is(18d) ? 1 : 0);

    private static int Matches(Request request) =>
        (request.Input.Resource.Index == "nyc" ? 1 : 0)
        + (FilterField.Of(request.Input.Body, Age).Is(18d) ? 1 : 0)
        + (FilterField.Of(RequestMembers.Args(request), Name).Is("Ann é"u8) ? 1 : 0)
        + (RequestMembers.Result(request, Age).Is(18d) ? 1 : 0)
        + (RequestMembers.User(request) is null ? 1 : 0);

    private static JsonFields Body(string form)
    {
        const string Json = """{"name":"Ann \u00e9","age":18.0,"address":{"city":"NYC"},"tags":["a","b",2],"when":"2026-01-02T03:04:05Z"}""";
        switch (form)
        {
            case "parsed":
                return JsonFields.Parse(Json);
            case "odd names":
                return JsonFields.Parse($$"""{"q.r":1,{{Json.AsSpan(1)}}""");
            case "handed out":
                var handedOut = JsonFields.Parse(Json);
                _ = handedOut["address"];
                _ = handedOut["tags"];
                return handedOut;
            default:
                return new JsonFields
                {
                    ["name"] = "Ann é",
                    ["age"] = 18,
                    ["address"] = new JsonObject { ["city"] = "NYC" },
                    ["tags"] = new JsonArray("a", "b", 2),
                    ["when"] = new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc),
                };
        }
    }
}
