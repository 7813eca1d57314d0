using Grapnel.Errors;
using Grapnel.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Grapnel.Tests.Hosting;

/// <summary>Handlers the application registers itself, as <c>app.hook.register</c> and <c>app.pipe.register</c>; their filters are parsed at run time.</summary>
public sealed class ApplicationHandlersTests
{
    [Fact]
    public async Task A_registered_hook_hears_the_event_with_a_copy_of_its_own()
    {
        Request? heard = null;
        await using var host = await TestHost.StartAsync(builder => builder.Hook(ServerEvents.AfterNow, (Request request) => heard = request));
        var emitted = new Request("server", "now");
        await host.Events.PipeAsync(ServerEvents.AfterNow, emitted);
        await host.WhenHooksAreDoneAsync();

        heard.ShouldNotBeNull().Id.ShouldBe(emitted.Id);
        heard.ShouldNotBeSameAs(emitted);
        host.Plugins.ShouldBe(["application"]);
        host.Runs.Single().Plugin.ShouldBe("application");
    }

    [Fact]
    public async Task Registered_pipes_run_by_order_and_hand_on_what_they_return()
    {
        await using var host = await TestHost.StartAsync(builder => builder
            .Pipe(ServerEvents.AfterNow, (Request request) => Noted(request, "second"), order: 2)
            .Pipe(ServerEvents.AfterNow, async request =>
            {
                await Task.Yield();
                return Noted(request, "first");
            })
            .Pipe(ServerEvents.AfterNow, (request, token) => Task.FromResult(Noted(request, token.CanBeCanceled ? "token" : "none")), order: 3));
        using var source = new CancellationTokenSource();
        var answered = await host.Events.PipeAsync(ServerEvents.AfterNow, new Request("server", "now"), source.Token);

        answered.Input.Jwt.ShouldBe(" first second token");
    }

    [Fact]
    public async Task A_registered_pipe_aborts_as_a_method_does()
    {
        await using var host = await TestHost.StartAsync(builder => builder.Pipe(ServerEvents.AfterNow, Request (Request _) => throw new ForbiddenException("no")));
        (await Should.ThrowAsync<ForbiddenException>(() => host.Events.PipeAsync(ServerEvents.AfterNow, new Request("server", "now")).AsTask())).Message.ShouldBe("no");
    }

    [Fact]
    public async Task Filters_are_those_of_attributes()
    {
        List<string> hooks = [];
        await using var host = await TestHost.StartAsync(builder => builder
            .Hook(ServerEvents.AfterNow, (Request request) => hooks.Add(request.Input.Action!), withRequest: "{ regexp: { 'input.action': '^no' } }")
            .Pipe(ServerEvents.AfterNow, (Request request) => Noted(request, "piped"), withRequest: "{ not: { equals: { 'input.action': 'now' } } }"));
        foreach (var action in (string[])["now", "never", "yes"])
        {
            var answered = await host.Events.PipeAsync(ServerEvents.AfterNow, new Request("server", action));
            answered.Input.Jwt.ShouldBe(action == "now" ? null : " piped");
        }

        await host.WhenHooksAreDoneAsync();
        hooks.ShouldBe(["now"]);
        host.Failures.ShouldBeEmpty();
    }

    [Fact]
    public async Task Document_handlers_are_called_once_per_matching_document()
    {
        List<string> hooks = [];
        await using var host = await TestHost.StartAsync(builder => builder
            .HookEachDocument(GenericDocumentEvents.BeforeWrite, (document, _) => hooks.Add(document.Id!), withDocument: "{ range: { age: { gte: 18 } } }")
            .PipeEachDocument(GenericDocumentEvents.BeforeWrite, (document, _) => document.Id == "c" ? null : document, withDocument: "{ exists: 'age' }"));
        var written = await host.Events.PipeAsync(
            GenericDocumentEvents.BeforeWrite, [Aged("a", 17), Aged("b", 18), Aged("c", 30), new Document("d")], new Request("document", "mCreate"));
        await host.WhenHooksAreDoneAsync();

        written.Select(static document => document.Id).ShouldBe(["a", "b", "d"]);
        hooks.ShouldBe(["b"]);
        host.Failures.ShouldBeEmpty();
    }

    [Fact]
    public async Task They_stand_beside_plugins_and_take_every_arity()
    {
        List<object?> heard = [];
        await using var host = await TestHost.StartAsync(builder => builder
            .Hook(TestEvents.Quiet, () => heard.Add("nothing"))
            .Hook(HookEvents.OnError, (string plugin, string @event, Exception error) => heard.Add($"{plugin} {@event} {error.Message}"))
            .Hook(ServerEvents.AfterNow, (Request _, CancellationToken _) => throw new FormatException("broken")));
        await host.Events.EmitAsync(TestEvents.Quiet);
        await host.Events.PipeAsync(ServerEvents.AfterNow, new Request("server", "now"));
        await host.WhenHooksAreDoneAsync();

        heard.ShouldBe(["nothing", "application server:afterNow broken"], ignoreOrder: true);
    }

    [Fact]
    public void A_filter_that_is_none_is_refused_where_it_is_given()
    {
        var wrong = "{ equal: { 'input.action': 'now' } }";
        Should.Throw<FilterFormatException>(() => Builder().Hook(ServerEvents.AfterNow, (Request _) => { }, withRequest: wrong))
            .Message.ShouldBe("\"equal\": unknown keyword");
    }

    [Fact]
    public async Task A_filter_on_the_wrong_event_stops_the_start_and_is_named()
    {
#pragma warning disable GRP0036 // The host is to refuse it.
        var error = await Should.ThrowAsync<PluginStartException>(() => TestHost.StartAsync(builder => builder.Hook(TestEvents.Quiet, () => { }, withRequest: "{ exists: 'input.action' }")));
#pragma warning restore GRP0036
        error.Message.ShouldContain("carries no request");
        error.Plugin.ShouldBe("application");
    }

    [Fact]
    public async Task After_the_start_nothing_can_be_registered()
    {
        GrapnelBuilder? kept = null;
        await using var host = await TestHost.StartAsync(builder => kept = builder);
        Should.Throw<PluginImplementationException>(() => kept!.Hook(TestEvents.Quiet, () => { })).Id.ShouldBe("plugin.runtime.already_started");
        Should.Throw<PluginImplementationException>(() => kept!.Pipe(ServerEvents.AfterNow, (Request request) => request)).Id.ShouldBe("plugin.runtime.already_started");
        Should.Throw<PluginImplementationException>(() => kept!.AddPlugins()).Id.ShouldBe("plugin.runtime.already_started");
    }

    [Fact]
    public async Task A_plugin_that_is_called_like_the_application_is_a_duplicate()
    {
        var error = await Should.ThrowAsync<PluginStartException>(() => TestHost.StartAsync(builder => builder.AddModule(new HandModule().Named("application")).Hook(TestEvents.Quiet, () => { })));

        error.Message.ShouldStartWith("Two plugins are named 'application'");
    }

    [Fact]
    public void What_is_no_handler_is_refused_where_it_is_given()
    {
        Should.Throw<ArgumentNullException>(() => Builder().Hook(TestEvents.Quiet, (Action)null!));
        Should.Throw<ArgumentNullException>(() => Builder().Pipe(ServerEvents.AfterNow, (Func<Request, Request>)null!));
        Should.Throw<ArgumentNullException>(() => Builder().Hook((HookEvent)null!, () => { }));
    }

    private static GrapnelBuilder Builder() => new ServiceCollection().AddGrapnel();

    private static Document Aged(string id, int age) => new(id) { Body = { ["age"] = age } };

    private static Request Noted(Request request, string note)
    {
        request.Input.Jwt += " " + note;
        return request;
    }
}
