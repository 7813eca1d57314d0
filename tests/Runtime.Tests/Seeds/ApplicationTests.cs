using System.Globalization;
using System.Text.Json.Nodes;
using Grapnel.Errors;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Grapnel.Tests.Seeds;

/// <summary>
/// The examples of the page "Event System" as it has them, registered by the application: <c>app.pipe.register</c>, <c>app.hook.register</c>. The same
/// as methods of plugins: <see cref="EventSystemTests"/>.
/// </summary>
public sealed class ApplicationTests : IDisposable
{
    private readonly LogList _log = new();

    public void Dispose() => _log.Dispose();

    private Task<PluginHost> Start(Action<GrapnelBuilder> register) => PluginHost.StartAsync(builder =>
    {
        builder.Services.AddSingleton<ILoggerFactory>(_log);
        builder.Options.HookConcurrency = 1;
        register(builder);
    });

    private static Request Now() => new("server", "now") { Result = new JsonObject { ["now"] = 0 } };

    [Fact]
    public async Task Registering_a_pipe_changes_the_result_of_server_now()
    {
        await using var app = await Start(static app => app.Pipe(ServerEvents.AfterNow, async (Request request) =>
        {
            await Task.Yield();
            request.Result!["now"] = DateTime.UnixEpoch.ToString("R", CultureInfo.InvariantCulture);
            return request;
        }));

        var answered = await app.Events.PipeAsync(ServerEvents.AfterNow, Now());

        ((string?)answered.Result!["now"]).ShouldBe("Thu, 01 Jan 1970 00:00:00 GMT");
    }

    [Fact]
    public async Task A_pipe_that_takes_long_generates_an_alert_which_a_key_configures()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("PipeWarnTime", "20")]).Build();
        await using var app = await Start(app => app.Configure(configuration).Pipe(ServerEvents.AfterNow, async (Request request) =>
        {
            await Clock.Passes(80);
            return request;
        }));

        await app.Events.PipeAsync(ServerEvents.AfterNow, Now());

        _log.Lines.ShouldContain(static line => line.StartsWith("Warning: [application] pipe", StringComparison.Ordinal) && line.Contains("for event 'server:afterNow' is slow (", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Aborting_a_task_limits_reading_to_the_creator()
    {
        await using var app = await Start(static app => app.Pipe(GenericDocumentEvents.AfterGet, static (documents, request) =>
        {
            foreach (var document in documents)
            {
                if (request.Context.User?.Id != (string?)document.Body["_kuzzle_info"]?["author"])
                {
                    throw new ForbiddenException("Unauthorized access");
                }
            }

            return documents;
        }));
        var request = new Request("document", "get") { Context = { User = new User("liia") } };
        Document[] own = [Document.Parse("""{"_id":"1","_source":{"_kuzzle_info":{"author":"liia"}}}""")];
        Document[] other = [Document.Parse("""{"_id":"2","_source":{"_kuzzle_info":{"author":"mylehuong"}}}""")];

        (await app.Events.PipeAsync(GenericDocumentEvents.AfterGet, own, request)).ShouldBe(own);
        var error = await Should.ThrowAsync<ForbiddenException>(async () => await app.Events.PipeAsync(GenericDocumentEvents.AfterGet, other, request));

        error.Message.ShouldBe("Unauthorized access");
    }

    [Fact]
    public async Task A_pipe_on_two_arguments_returns_the_first_and_gets_both()
    {
        await using var app = await Start(static app => app.Pipe(GenericDocumentEvents.BeforeWrite, static (documents, request) =>
            [.. documents, new Document(request.Input.Resource.Index!)]));
        var request = Request.Parse("""{"controller":"document","action":"create","index":"added"}""");

        var written = await app.Events.PipeAsync(GenericDocumentEvents.BeforeWrite, [new Document("1")], request);

        written.Select(static document => document.Id).ShouldBe(["1", "added"]);
    }

    [Fact]
    public async Task Registering_a_hook_logs_user_registration()
    {
        await using var app = await Start(app => app.Hook(SecurityEvents.AfterCreateRestrictedUser, (Request request) =>
            _log.Lines.Enqueue($"New user registered: {(string?)request.Result!["_id"]}")));

        await app.Events.PipeAsync(SecurityEvents.AfterCreateRestrictedUser, new Request("security", "createRestrictedUser") { Result = new JsonObject { ["_id"] = "liia" } });
        await app.WhenHooksAreDoneAsync();

        _log.Lines.ShouldContain("New user registered: liia");
    }

    [Fact]
    public async Task Handling_errors_gets_the_name_of_the_application_the_event_and_the_error()
    {
        await using var app = await Start(app => app
            .Hook(ServerEvents.AfterNow, static (Request _) => throw new FormatException("thrown"))
            .Hook("server:*", static _ => Task.FromException(new FormatException("rejected")))
            .Hook(HookEvents.OnError, (string pluginName, string @event, Exception error) =>
                _log.Lines.Enqueue($"Error occurred on event \"{@event}\" of {pluginName}: {error.Message}")));

        await app.Events.PipeAsync(ServerEvents.AfterNow, Now());
        await app.WhenHooksAreDoneAsync();

        _log.Lines.Where(static line => line.StartsWith("Error occurred", StringComparison.Ordinal)).ShouldBe([
            "Error occurred on event \"server:afterNow\" of application: thrown",
            "Error occurred on event \"server:*\" of application: rejected"]);
    }

    [Fact]
    public async Task A_failing_hook_on_errors_triggers_no_other_event()
    {
        var failures = 0;
        await using var app = await Start(app => app
            .Hook(ServerEvents.AfterNow, static (Request _) => throw new FormatException("first"))
            .Hook(HookEvents.OnError, (string _, string _, Exception _) =>
            {
                failures++;
                throw new FormatException("second");
            }));

        await app.Events.PipeAsync(ServerEvents.AfterNow, Now());
        await app.WhenHooksAreDoneAsync();

        failures.ShouldBe(1);
    }

    [Fact]
    public async Task A_filter_on_the_request_of_an_event_that_has_none_interrupts_the_start()
    {
#pragma warning disable GRP0036 // The host is to refuse it.
        var error = await Should.ThrowAsync<PluginStartException>(() => Start(static app => app.Hook(
            CoreEvents.Overload, static (double _) => { }, withRequest: "{ equals: { 'input.resource.index': 'nyc-open-data' } }")));
#pragma warning restore GRP0036

        error.Message.ShouldContain("core:overload");
    }
}
