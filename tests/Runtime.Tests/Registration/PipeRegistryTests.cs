using Grapnel.CompilerServices;
using Grapnel.Errors;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Grapnel.Tests.Registration;

[Plugin("registry-a")]
public sealed class RegistryAPlugin
{
    [Pipe("order:plain")]
    public List<string> Plain(List<string> seen) => [.. seen, "a"];

    [Pipe("order:*", Order = -1)]
    public List<string> All(List<string> seen) => [.. seen, "a*"];
}

[Plugin("registry-z")]
public sealed class RegistryZPlugin
{
    [Pipe("order:plain")]
    public List<string> Plain(List<string> seen) => [.. seen, "z"];
}

/// <summary>Pipes registered while the host runs: ids, order, snapshots, states, what is refused.</summary>
public sealed class PipeRegistryTests
{
    [Fact]
    public async Task A_pipe_runs_from_its_registration_to_its_removal()
    {
        await using var host = await Hosts.With([]);
        (await Plain(host)).ShouldBe("");

        var id = host.Host.Pipes.Register(TestEvents.Ordered, seen => [.. seen, "added"]);
        Guid.TryParse(id, out _).ShouldBeTrue();
        (await Plain(host)).ShouldBe("added");
        ((List<string>)(await host.Events.PipeAsync("order:plain", [new List<string>()]))!).ShouldBe(["added"]);

        host.Host.Pipes.Unregister(id);
        (await Plain(host)).ShouldBe("");
        Should.Throw<PluginImplementationException>(() => host.Host.Pipes.Unregister(id)).Id.ShouldBe("plugin.runtime.unknown_pipe");
    }

    [Fact]
    public async Task The_same_function_twice_has_two_ids_and_two_calls()
    {
        await using var host = await Hosts.With([]);
        Func<List<string>, List<string>> same = seen => [.. seen, "same"];
        var first = host.Host.Pipes.Register(TestEvents.Ordered, same);
        var second = host.Host.Pipes.Register(TestEvents.Ordered, same);

        first.ShouldNotBe(second);
        (await Plain(host)).ShouldBe("same same");
        host.Host.Pipes.Unregister(first);
        (await Plain(host)).ShouldBe("same");
    }

    [Fact]
    public async Task Order_then_plugin_then_registration_and_wildcards_last()
    {
        await using var host = await Hosts.With([typeof(RegistryAPlugin), typeof(RegistryZPlugin)]);
        Add("*", -2, wildcard: true);
        Add("late", 5);
        Add("first", -5);
        Add("one", 0);
        Add("two", 0);

        // "application" comes after "registry-…" only by name, and before it here.
        (await Plain(host)).ShouldBe("first one two a z late * a*");

        void Add(string what, int order, bool wildcard = false)
        {
            _ = wildcard
                ? host.Host.Pipes.Register("order:*", context => Joined((List<string>)context.Payload[0]!, what), order: order)
                : host.Host.Pipes.Register(TestEvents.Ordered, seen => Joined(seen, what), order: order);
        }
    }

    [Fact]
    public async Task A_chain_that_runs_is_not_affected_in_either_direction()
    {
        await using var host = await Hosts.With([]);
        var pipes = host.Host.Pipes;
        string removed = "";
        pipes.Register(TestEvents.Ordered, async seen =>
        {
            host.Probe.See("in");
            await host.Probe.Gate("go");
            return Joined(seen, "gate");
        });
        removed = pipes.Register(TestEvents.Ordered, seen => Joined(seen, "removed"));
        var running = host.Events.PipeAsync(TestEvents.Ordered, []).AsTask();
        host.Probe.Seen.ShouldBe(["in"]);

        pipes.Unregister(removed);
        pipes.Register(TestEvents.Ordered, seen => Joined(seen, "added"));
        var next = host.Events.PipeAsync(TestEvents.Ordered, []).AsTask();
        host.Probe.Open("go");

        (await running).ShouldBe(["gate", "removed"]);
        (await next).ShouldBe(["gate", "added"]);
    }

    [Fact]
    public async Task A_pipe_may_remove_itself()
    {
        await using var host = await Hosts.With([]);
        var id = "";
        id = host.Host.Pipes.Register(TestEvents.Ordered, seen =>
        {
            host.Host.Pipes.Unregister(id);
            return Joined(seen, "once");
        });

        (await Plain(host)).ShouldBe("once");
        (await Plain(host)).ShouldBe("");
    }

    [Fact]
    public async Task Every_payload_and_form_can_be_piped()
    {
        await using var host = await Hosts.With([]);
        var pipes = host.Host.Pipes;
        var called = 0;
        pipes.Register(TestEvents.Nothing, () => { called++; });
        pipes.Register(TestEvents.Nothing, async () =>
        {
            await Task.Yield();
            called++;
        });
        pipes.Register(TestEvents.Nothing, token => Task.FromResult(called += token.CanBeCanceled ? 10 : 1));
        pipes.Register(TestEvents.Numbers, (number, text) => number + text.Length);
        pipes.Register(TestEvents.Numbers, (number, text, token) => Task.FromResult(number * (token.CanBeCanceled ? 10 : 1)));
        pipes.Register(TestEvents.Three, (parcel, request, crate) => new Parcel(parcel.Weight + crate.Items.Count));
        using var source = new CancellationTokenSource();

        await host.Events.PipeAsync(TestEvents.Nothing, source.Token);
        called.ShouldBe(12);
        (await host.Events.PipeAsync(TestEvents.Numbers, 1, "abc", source.Token)).ShouldBe(40);
        (await host.Events.PipeAsync(TestEvents.Three, new Parcel(1), new Request("a", "b"), new Crate { Items = { "x" } })).Weight.ShouldBe(2);
    }

    [Fact]
    public async Task Filters_are_those_of_attributes()
    {
        await using var host = await Hosts.With([]);
        var pipes = host.Host.Pipes;
        pipes.Register(ServerEvents.AfterNow, Request (Request _) => throw new ForbiddenException("filtered"), withRequest: "{ equals: { 'input.action': 'now' } }");
        pipes.RegisterEachDocument(GenericDocumentEvents.BeforeWrite, (document, _) => document.Id == "b" ? null : document, withDocument: "{ exists: 'age' }");

        await host.Events.PipeAsync(ServerEvents.AfterNow, new Request("server", "info"));
        await Should.ThrowAsync<ForbiddenException>(() => host.Events.PipeAsync(ServerEvents.AfterNow, new Request("server", "now")).AsTask());
        var written = await host.Events.PipeAsync(
            GenericDocumentEvents.BeforeWrite, [new Document("a"), new Document("b") { Body = { ["age"] = 1 } }, new Document("b")], new Request("document", "mCreate"));
        written.Select(static document => document.Id).ShouldBe(["a", "b"]);
        var wrong = "{ equal: { a: 1 } }";
        Should.Throw<FilterFormatException>(() => pipes.Register(ServerEvents.AfterNow, (Request request) => request, withRequest: wrong));
#pragma warning disable GRP0036 // The host is to refuse it.
        Should.Throw<ArgumentException>(() => pipes.Register(TestEvents.Ordered, seen => seen, withRequest: "{ exists: 'input.action' }")).Message.ShouldContain("which carries no request");
#pragma warning restore GRP0036
        host.Host.Explain(ServerEvents.AfterNow, new Request("server", "info")).Single().Matches.ShouldBeFalse();
    }

    [Fact]
    public async Task What_a_named_pipe_returns_is_checked()
    {
        await using var host = await Hosts.With([]);
        object? result = null;
        host.Host.Pipes.Register("test:numbers", context => result);
        var error = await Failed();
        error.InnerException.ShouldBeNull();
        error.Message.ShouldContain("plugin 'application' returned null on event 'test:numbers'");

        result = "text";
        (await Failed()).InnerException!.Message.ShouldBe("It returned String, but 'test:numbers' is a pipe event (Int32, String): return the first payload argument.");
        result = 7;
        (await host.Events.PipeAsync(TestEvents.Numbers, 1, "a")).ShouldBe(7);

        async Task<PluginInternalException> Failed() => await Should.ThrowAsync<PluginInternalException>(() => host.Events.PipeAsync(TestEvents.Numbers, 1, "a").AsTask());
    }

    [Fact]
    public async Task Wildcards_hear_events_of_every_type_with_their_names()
    {
        await using var host = await Hosts.With([]);
        host.Host.Pipes.Register("test:*", async context =>
        {
            await Task.Yield();
            host.Probe.See($"{context.EventName}/{context.Payload.Count}");
            return context.Payload.Count == 0 ? null : context.Payload[0];
        });
        host.Host.Pipes.Register("test:before*", context => Joined((List<string>)context.Payload[0]!, "before"));

        await host.Events.PipeAsync(TestEvents.Nothing);
        (await host.Events.PipeAsync(TestEvents.Numbers, 3, "x")).ShouldBe(3);
        (await host.Events.PipeAsync(TestEvents.Maybe, null)).ShouldBeNull();
        (await host.Events.PipeAsync(TestEvents.BeforePack, [])).ShouldBe(["before"]);
        var late = EventFactory.Pipe<string>("test:lateRegistry", Payload.Immutable<string>());
        (await host.Events.PipeAsync(late, "late")).ShouldBe("late");
        host.Probe.Seen.ShouldBe(["test:nothing/0", "test:numbers/2", "test:maybe/1", "test:beforePack/1", "test:lateRegistry/1"]);
    }

    [Theory]
    [InlineData("order:plian", "No event named 'order:plian' is declared; did you mean 'order:plain'?")]
    [InlineData("ordr:*", "No declared event fits 'ordr:*'; did you mean 'order:*'?")]
    [InlineData("bell:rung", "'bell:rung' is an event for hooks only: listen with a hook.")]
    [InlineData("bell:*", "'bell:*' fits events for hooks only: listen with a hook.")]
    [InlineData("*", "'*' is neither an event (scope:name) nor a wildcard")]
    [InlineData("plain", "'plain' is neither an event (scope:name) nor a wildcard")]
    public async Task A_name_is_checked_as_in_an_attribute_at_the_start_and_after_it(string name, string problem)
    {
        var error = await Should.ThrowAsync<PluginStartException>(() => PluginHost.StartAsync(builder => builder.AddPlugins().Pipe(name, context => context.Payload[0]).IsWanted = static _ => true));
        error.Message.ShouldContain(problem.StartsWith("'*'", StringComparison.Ordinal) || name == "plain" ? "is neither an event" : problem);
        error.Plugin.ShouldBe("application");

        await using var host = await Hosts.With([]);
        Should.Throw<ArgumentException>(() => host.Host.Pipes.Register(name, context => context.Payload[0])).Message.ShouldContain(problem);
    }

    [Fact]
    public async Task Pipes_per_document_are_registered_under_names()
    {
        await using var host = await Hosts.With([]);
        var pipes = host.Host.Pipes;
        var id = pipes.RegisterEachDocument("generic:document:*", (document, _) => document.Id == "b" ? null : document, "{ exists: 'age' }");
        pipes.RegisterEachDocument("generic:document:beforeWrite", async (document, _, token) =>
        {
            await Task.Yield();
            return document.Id == "c" ? null : document;
        });

        (await Written()).ShouldBe(["a", "b"]);
        pipes.Unregister(id);
        (await Written()).ShouldBe(["a", "b", "b"]);
        var other = "server:afterNow";
        Should.Throw<ArgumentException>(() => pipes.RegisterEachDocument(other, (document, _) => document)).Message.ShouldContain("not a generic document event");

        async Task<IEnumerable<string?>> Written() => (await host.Events.PipeAsync(
            GenericDocumentEvents.BeforeWrite, [new Document("a"), new Document("b") { Body = { ["age"] = 1 } }, new Document("b"), new Document("c")], new Request("document", "mCreate")))
            .Select(static document => document.Id);
    }

    [Fact]
    public async Task A_filter_must_fit_all_events_of_a_wildcard_and_leaves_nothing_behind()
    {
        await using var host = await Hosts.With([]);
#pragma warning disable GRP0036 // The host is to refuse it.
        Should.Throw<ArgumentException>(() => host.Host.Pipes.Register("order:*", context => context.Payload[0], withRequest: "{ exists: 'input.action' }")).Message.ShouldContain("which carries no request");
#pragma warning restore GRP0036
        (await Plain(host)).ShouldBe("");
    }

    [Fact]
    public async Task A_handle_that_declares_an_event_otherwise_is_refused()
    {
        await using var host = await Hosts.With([]);
        var other = EventFactory.Pipe<int>("order:plain", Payload.Immutable<int>());
        Should.Throw<ArgumentException>(() => host.Host.Pipes.Register(other, (int number) => number)).Message.ShouldStartWith(
            "Event 'order:plain' is declared as pipe event (List<String>) in 'Grapnel.Runtime.Tests', but was piped with a handle that declares it as pipe event (Int32): the two must agree.");
    }

    [Fact]
    public async Task A_late_handle_can_be_piped_before_it_was_ever_emitted()
    {
        await using var host = await Hosts.With([]);
        var late = EventFactory.Pipe<int>("test:latePiped", Payload.Immutable<int>());
        host.Host.Pipes.Register(late, number => number + 1);
        (await host.Events.PipeAsync(late, 1)).ShouldBe(2);
        (await host.Events.PipeAsync("test:latePiped", [2])).ShouldBe(3);
    }

    [Fact]
    public async Task Before_the_start_it_is_unavailable_and_after_the_stop_it_says_so()
    {
        var application = Host.CreateApplicationBuilder();
        application.Services.AddGrapnel().AddModule(new Generated.Grapnel_Runtime_Tests_Module()).IsWanted = static _ => false;
        using var host = application.Build();
        var pipes = host.Services.GetRequiredService<IPipeRegistry>();
        Should.Throw<PluginImplementationException>(() => pipes.Register(TestEvents.Ordered, seen => seen)).Id.ShouldBe("plugin.runtime.unavailable_before_start");
        Should.Throw<PluginImplementationException>(() => pipes.Unregister("x")).Id.ShouldBe("plugin.runtime.unavailable_before_start");

        await host.StartAsync(TestContext.Current.CancellationToken);
        pipes.ShouldBeSameAs(host.Services.GetRequiredService<PluginHost>().Pipes);
        var id = pipes.Register(TestEvents.Ordered, seen => seen);
        await host.StopAsync(TestContext.Current.CancellationToken);
        Should.Throw<InvalidOperationException>(() => pipes.Register(TestEvents.Ordered, seen => seen)).Message.ShouldEndWith("cannot be registered: the plugin host has stopped.");
        pipes.Unregister(id);
        Should.Throw<PluginImplementationException>(() => pipes.Unregister(id)).Id.ShouldBe("plugin.runtime.unknown_pipe");
    }

    [Fact]
    public async Task Hooks_still_hear_the_event_once()
    {
        var heard = 0;
        await using var host = await PluginHost.StartAsync(builder => builder
            .AddModule(new Generated.Grapnel_Runtime_Tests_Module())
            .Hook(TestEvents.Delicate, (Hooks.Fragile _) => { })
            .Hook(ServerEvents.AfterNow, (Request _) => Interlocked.Increment(ref heard))
            .IsWanted = static plugin => plugin.Name == "application");
        var id = host.Pipes.Register(ServerEvents.AfterNow, (Request request) => request);
        await host.Events.PipeAsync(ServerEvents.AfterNow, new Request("server", "now"));
        host.Pipes.Unregister(id);
        await host.Events.PipeAsync(ServerEvents.AfterNow, new Request("server", "now"));
        await host.WhenHooksAreDoneAsync();
        heard.ShouldBe(2);
    }

    [Theory]
    [InlineData("Plain", "Plain")]
    [InlineData("<Main>b__1_0", "lambda in Main")]
    [InlineData("<<Main>$>b__0_1", "lambda in Main")]
    [InlineData("<Main>g__Local|1_0", "Local")]
    public void Functions_have_names_a_reader_knows(string name, string shown) => Grapnel.Registration.Application.HandlerName.Shown(name).ShouldBe(shown);

    private static async Task<string> Plain(Hosts host) => string.Join(" ", await host.Events.PipeAsync(TestEvents.Ordered, []));

    private static List<string> Joined(List<string> seen, string what) => [.. seen, what];
}
