using Grapnel.CompilerServices;
using Grapnel.Errors;
using Grapnel.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Grapnel.Tests.Filters;

/// <summary>Pipes that are passed over or called per document: errors, cancellation, slow pipes, scopes, observers.</summary>
public sealed class FilteredPipeTests
{
    private const string BeforeWrite = "generic:document:beforeWrite";

    private static readonly RowFilter Never = new("{ nothing: true }", static _ => false);
    private static readonly RowFilter Adults = new(withDocument: "{ exists: 'age' }", matchesDocument: HasAge);
    private static readonly FilterPath Age = new("age");
    private static readonly PipeEvent<Order, string> OrderPaid = EventFactory.Pipe<Order, string>("shop:orderPaid", Payload.Immutable<Order>(), Payload.Immutable<string>());
    private static readonly PipeEvent<string, Order> OrderNamed = EventFactory.Pipe<string, Order>("shop:orderNamed", Payload.Immutable<string>(), Payload.Immutable<Order>(acceptsNull: true));

    [Fact]
    public async Task A_pipe_that_is_passed_over_is_not_recorded_and_the_others_are()
    {
        var module = new HandModule(ServerEvents.AfterNow).Pipes<Request>(
            "server:afterNow",
            ("Never", Never, static (payload, ref call) =>
            {
                if (call.Request(payload) is { } request && Never.MatchesRequest!(request)) throw new InvalidOperationException("runs");
                call.PassOver();
                return payload;
            }),
            ("Always", null, static (payload, ref call) => payload));
        await using var host = await TestHost.StartAsync(builder => builder.AddModule(module));

        await host.Events.PipeAsync(ServerEvents.AfterNow, new Request("server", "now"));

        host.Runs.Select(static run => run.Method).ShouldBe(["Always"]);
    }

    [Fact]
    public async Task The_request_is_found_in_whatever_payload_argument_has_it()
    {
        var seen = new List<string?>();
        Request? asked = null;
        var module = new HandModule(OrderPaid, OrderNamed)
            .Pipes<Order>("shop:orderPaid", ("See", Never, (payload, ref call) => Note(payload, call.Request(payload))))
            .Pipes<string>("shop:orderNamed", ("See", Never, (payload, ref call) => Note(payload, call.Request(payload))));
        await using var host = await TestHost.StartAsync(builder => builder.AddModule(module));
        var order = new Order(new Request("shop", "pay"));

        await host.Events.PipeAsync(OrderPaid, order, "x");
        asked.ShouldBeSameAs(order.Request);
        await host.Events.PipeAsync(OrderNamed, "x", order);
        asked.ShouldBeSameAs(order.Request);
        await host.Events.PipeAsync(OrderNamed, "x", null!);
        asked.ShouldBeNull();

        T Note<T>(T payload, Request? request)
        {
            asked = request;
            return payload;
        }
    }

    [Fact]
    public async Task A_document_replaced_or_dropped_changes_a_copy_of_the_array()
    {
        await using var host = await Start((payload, ref call) => Each(payload, ref call, static document => document.Id switch
        {
            "drop" => null,
            "replace" => new Document("replaced"),
            _ => document,
        }));
        Document[] documents = [Aged("keep"), new("other"), Aged("replace"), Aged("drop"), new("other"), Aged("keep"), Aged("drop")];
        string?[] before = [.. documents.Select(static document => document.Id)];

        var answer = await Emit(host, documents);

        answer.Select(static document => document.Id).ShouldBe(["keep", "other", "replaced", "other", "keep"]);
        documents.Select(static document => document.Id).ShouldBe(before);
        answer[1].ShouldBeSameAs(documents[1]);
    }

    [Fact]
    public async Task Documents_changed_in_place_stay_in_the_same_array()
    {
        await using var host = await Start(static (payload, ref call) => Each(payload, ref call, static document =>
        {
            document.Body["age"] = 99;
            return document;
        }));
        Document[] documents = [Aged("a"), new("b"), null!];

        (await Emit(host, documents)).ShouldBeSameAs(documents);

        documents[0].Body["age"]!.GetValue<int>().ShouldBe(99);
        documents[1].Body.Contains("age").ShouldBeFalse();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_exception_for_one_document_aborts_the_request(bool isAsync)
    {
        await using var host = await Start((payload, ref call) => isAsync
            ? EachAsync(payload, ref call, static async document =>
            {
                await Task.Yield();
                return document.Id == "bad" ? throw new InvalidOperationException("bad document") : document;
            })
            : Each(payload, ref call, static document => document.Id == "bad" ? throw new InvalidOperationException("bad document") : document));

        var error = await Should.ThrowAsync<PluginInternalException>(() => Emit(host, [Aged("good"), Aged("bad"), Aged("after")]));

        error.Message.ShouldContain("bad document");
        error.Plugin.ShouldBe("handmade");
        error.Method.ShouldBe("Each");
        host.Runs.ShouldHaveSingleItem().Error.ShouldNotBeNull();
    }

    [Fact]
    public async Task Kuzzles_errors_reach_the_caller_as_they_are()
    {
        await using var host = await Start(static (payload, ref call) => Each(payload, ref call, static _ => throw new ForbiddenException("no")));

        (await Should.ThrowAsync<ForbiddenException>(() => Emit(host, [Aged("a")]))).Message.ShouldBe("no");
    }

    [Fact]
    public async Task A_cancelled_caller_ends_the_run_between_two_documents()
    {
        using var source = new CancellationTokenSource();
        var seen = new List<string?>();
        await using var host = await Start((payload, ref call) => EachAsync(payload, ref call, async document =>
        {
            await Task.Yield();
            seen.Add(document.Id);
            await source.CancelAsync();
            return document;
        }));

        await Should.ThrowAsync<OperationCanceledException>(() => Emit(host, [Aged("a"), Aged("b")], source.Token));

        seen.ShouldBe(["a"]);
    }

    [Fact]
    public async Task A_method_that_returns_no_task_is_told_so()
    {
        await using var host = await Start(static (payload, ref call) => EachAsync(payload, ref call, static _ => null!));

        (await Should.ThrowAsync<PluginInternalException>(() => Emit(host, [Aged("a")]))).InnerException!.Message
            .ShouldBe("The method returned null where a task was expected.");
    }

    [Fact]
    public async Task A_scope_is_made_only_for_a_document_that_matches()
    {
        var scopes = new List<Scoped>();
        var module = new HandModule(GenericDocumentEvents.BeforeWrite).Pipes<Document[]>(BeforeWrite, ("Each", Adults, static (payload, ref call) =>
        {
            var run = new DocumentRun(payload, HasAge, call.Token);
            if (run.Next())
            {
                _ = call.Service<Scoped>();
                return payload;
            }

            call.PassOver();
            return payload;
        }));
        await using var host = await TestHost.StartAsync(builder =>
        {
            builder.AddModule(module);
            builder.Services.AddScoped(_ =>
            {
                scopes.Add(new Scoped());
                return scopes[^1];
            });
        });

        await Emit(host, [new Document("a")]);
        scopes.ShouldBeEmpty();
        await Emit(host, [Aged("a")]);
        scopes.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_slow_row_is_warned_about_as_a_whole()
    {
        var log = new LogList();
        var module = Module(static (payload, ref call) => EachAsync(payload, ref call, static async document =>
        {
            await Clock.Passes(40);
            return document;
        }));
        await using var host = await PluginHost.StartAsync(builder =>
        {
            builder.AddModule(module);
            builder.Configure(static options => options.PipeWarnTime = TimeSpan.FromMilliseconds(20));
            builder.Services.AddSingleton<ILoggerFactory>(log);
        });

        await host.Events.PipeAsync(GenericDocumentEvents.BeforeWrite, [Aged("a"), Aged("b")], new Request(null, null));

        log.Lines.Where(static line => line.StartsWith("Warning", StringComparison.Ordinal)).ShouldHaveSingleItem().ShouldContain("Each");
    }

    [Fact]
    public async Task A_chain_goes_on_after_a_row_that_waited_and_one_that_was_passed_over()
    {
        var module = new HandModule(GenericDocumentEvents.BeforeWrite).Pipes<Document[]>(
            BeforeWrite,
            ("First", Adults, static (payload, ref call) => EachAsync(payload, ref call, static async document =>
            {
                await Task.Yield();
                return document.Id == "drop" ? null : document;
            })),
            ("Second", Never, static (payload, ref call) =>
            {
                call.PassOver();
                return payload;
            }),
            ("Third", Adults, static (payload, ref call) => Each(payload, ref call, static document => new Document($"{document.Id}!"))));
        await using var host = await TestHost.StartAsync(builder => builder.AddModule(module));

        (await Emit(host, [Aged("a"), Aged("drop"), new Document("b")])).Select(static document => document.Id).ShouldBe(["a!", "b"]);
        host.Runs.Select(static run => run.Method).ShouldBe(["First", "Third"]);
    }

    private static bool HasAge(Document document) => FilterField.Of(document, Age).Exists;

    private static Document Aged(string id) => new(id, JsonFields.Parse("""{"age":20}"""));

    private static Document[] Each(Document[] payload, ref PipeCall<Document[]> call, Func<Document, Document?> method)
    {
        var run = new DocumentRun(payload, HasAge, call.Token);
        if (!run.Next())
        {
            call.PassOver();
            return payload;
        }

        do
        {
            run.Put(method(run.Current));
        }
        while (run.Next());
        return run.Result;
    }

    private static Document[] EachAsync(Document[] payload, ref PipeCall<Document[]> call, Func<Document, Task<Document?>> method)
    {
        var run = new DocumentRun(payload, HasAge, call.Token);
        if (run.Next())
        {
            return call.Await(Row(run, method));
        }

        call.PassOver();
        return payload;

        static async ValueTask<Document[]> Row(DocumentRun run, Func<Document, Task<Document?>> method)
        {
            do
            {
                run.Put(await HandlerTask.Of(method(run.Current)));
            }
            while (run.Next());
            return run.Result;
        }
    }

    private static HandModule Module(PipeRow<Document[]> each) =>
        new HandModule(GenericDocumentEvents.BeforeWrite).Pipes(BeforeWrite, ("Each", Adults, each));

    private static Task<TestHost> Start(PipeRow<Document[]> each) => TestHost.StartAsync(builder => builder.AddModule(Module(each)));

    private static Task<Document[]> Emit(TestHost host, Document[] documents, CancellationToken token = default) =>
        host.Events.PipeAsync(GenericDocumentEvents.BeforeWrite, documents, new Request("document", "create"), token).AsTask();

    private sealed record Order(Request Request) : IHasRequest;

    private sealed class Scoped;
}
