using System.Globalization;
using System.Text.Json.Nodes;
using Grapnel.Errors;

namespace Grapnel.Tests.Seeds;

/// <summary>"Registering a pipe": changing the result of server:now.</summary>
[Plugin("seed-now")]
public sealed class NowPlugin
{
    [Pipe("server:afterNow")]
    public async Task<Request> Utc(Request request)
    {
        await Task.Yield();
        request.Result!["now"] = DateTime.UtcNow.ToString("R", CultureInfo.InvariantCulture);
        return request;
    }
}

/// <summary>
/// "Aborting a task": reading is limited to the creator. The page puts it on beforeGet and reads <c>creator</c>, but documents have
/// only ids there, and the field is called <c>author</c>.
/// </summary>
[Plugin("seed-creator")]
public sealed class CreatorPlugin(Probe probe)
{
    [Pipe("generic:document:afterGet")]
    public Document[] OwnOnly(Document[] documents, Request request)
    {
        foreach (var document in documents)
        {
            if (request.Context.User?.Id != (string?)document.Body["_kuzzle_info"]?["author"])
            {
                throw new ForbiddenException("Unauthorized access");
            }
        }

        return documents;
    }

    [Pipe("generic:document:beforeGet")]
    public Document[] Look(Document[] documents)
    {
        probe.See(string.Join(", ", documents.Select(static document => $"{document.Id}: {document.Body.Count} fields")));
        return documents;
    }
}

/// <summary>"If the error is one of the available default errors … otherwise the error will be wrapped".</summary>
[Plugin("seed-abort")]
public sealed class AbortingPlugin(Probe probe)
{
    [Pipe("server:afterNow")]
    public Request Refuse(Request request) => throw new NotFoundException("No clock here");

    [Pipe("collection:afterList")]
    public Task<Request> Break(Request request) => Task.FromException<Request>(new FormatException("cogwheel"));

    [Hook("server:*")]
    [Hook("collection:*")]
    public void Never() => probe.See("hook");
}

/// <summary>"Registering a hook": logging user registration. The page logs the caller; the account is the result.</summary>
[Plugin("seed-registration")]
public sealed class RegistrationPlugin(Probe probe)
{
    [Hook("security:afterCreateRestrictedUser")]
    public void Registered(Request request) => probe.See($"New user registered: {(string?)request.Result!["_id"]}, by {request.Context.User?.Id}");
}

/// <summary>"Handling errors".</summary>
[Plugin("seed-failing")]
public sealed class FailingHookPlugin
{
    [Hook("server:afterNow")]
    public void Throws(Request request) => throw new FormatException("thrown");

    [Hook("server:after*")]
    public Task Rejects() => Task.FromException(new FormatException("rejected"));
}

/// <inheritdoc cref="FailingHookPlugin"/>
[Plugin("seed-on-error")]
public sealed class OnErrorPlugin(Probe probe)
{
    [Hook("hook:onError")]
    public void OnError(string pluginName, string @event, Exception error) => probe.See($"Error occurred on event \"{@event}\" of {pluginName}: {error.Message}");
}

/// <summary>"To prevent infinite loops, if a hook attached to the hook:onError event fails, it won't trigger any other events."</summary>
[Plugin("seed-loop")]
public sealed class LoopingPlugin(Probe probe)
{
    [Hook("hook:onError")]
    public Task OnError(string pluginName, string @event, Exception error)
    {
        probe.See($"{pluginName}: {error.Message}");
        return Task.FromException(new FormatException("once more"));
    }
}

/// <summary>The examples of the page "Event System". Here plugins register; as the page has them, the application: <see cref="ApplicationTests"/>.</summary>
public sealed class EventSystemTests
{
    private static Request Now() => new("server", "now") { Result = new JsonObject { ["now"] = 0 } };

    [Fact]
    public async Task Registering_a_pipe_changes_the_result_of_server_now()
    {
        await using var host = await Hosts.With<NowPlugin>();

        var earliest = DateTime.UtcNow.AddSeconds(-1);

        var request = await host.Events.PipeAsync(ServerEvents.AfterNow, Now());

        DateTime.ParseExact((string)request.Result!["now"]!, "R", CultureInfo.InvariantCulture).ShouldBeInRange(earliest, DateTime.UtcNow);
    }

    [Fact]
    public async Task Aborting_a_task_limits_reading_to_the_creator()
    {
        await using var host = await Hosts.With<CreatorPlugin>();
        var request = new Request("document", "mGet") { Context = { User = new User("liia") } };
        var (own, other) = (Document.Parse("""{"_id":"1","_source":{"_kuzzle_info":{"author":"liia"}}}"""), Document.Parse("""{"_id":"2","_source":{"_kuzzle_info":{"author":"mylehuong"}}}"""));

        (await host.Events.PipeAsync(GenericDocumentEvents.AfterGet, [own], request)).ShouldBe([own]);
        var error = await Should.ThrowAsync<ForbiddenException>(async () => await host.Events.PipeAsync(GenericDocumentEvents.AfterGet, [own, other], request));

        error.Message.ShouldBe("Unauthorized access");
        (error.Status, error.WireName).ShouldBe((403, "ForbiddenError"));
    }

    [Fact]
    public async Task Aborting_a_task_cannot_look_into_documents_before_they_are_read()
    {
        await using var host = await Hosts.With<CreatorPlugin>();

        await host.Events.PipeAsync(GenericDocumentEvents.BeforeGet, [new Document("1"), new Document("2")], new Request("document", "mGet"));

        host.Probe.Seen.ShouldBe(["1: 0 fields, 2: 0 fields"]);
    }

    [Fact]
    public async Task Aborting_a_task_with_a_default_error_forwards_it_as_it_is()
    {
        await using var host = await Hosts.With<AbortingPlugin>();

        (await Should.ThrowAsync<NotFoundException>(async () => await host.Events.PipeAsync(ServerEvents.AfterNow, Now()))).Message.ShouldBe("No clock here");
        await host.HooksDone();

        host.Probe.Seen.ShouldBeEmpty();
    }

    [Fact]
    public async Task Aborting_a_task_with_any_other_error_wraps_it()
    {
        await using var host = await Hosts.With<AbortingPlugin>();

        var error = await Should.ThrowAsync<PluginInternalException>(async () => await host.Events.PipeAsync(CollectionEvents.AfterList, new Request("collection", "list")));
        await host.HooksDone();

        error.InnerException.ShouldBeOfType<FormatException>().Message.ShouldBe("cogwheel");
        (error.Plugin, error.Method, error.Event, error.Status).ShouldBe(("seed-abort", "Break", "collection:afterList", 500));
        host.Probe.Seen.ShouldBeEmpty();
    }

    [Fact]
    public async Task Registering_a_hook_logs_user_registration()
    {
        await using var host = await Hosts.With<RegistrationPlugin>();
        var request = new Request("security", "createRestrictedUser") { Context = { User = new User("-1") }, Result = new JsonObject { ["_id"] = "liia" } };

        await host.Events.PipeAsync(SecurityEvents.AfterCreateRestrictedUser, request);
        await host.HooksDone();

        host.Probe.Seen.ShouldBe(["New user registered: liia, by -1"]);
    }

    [Fact]
    public async Task Handling_errors_gets_plugin_event_and_error_thrown_or_rejected()
    {
        await using var host = await Hosts.With([typeof(FailingHookPlugin), typeof(OnErrorPlugin)], static options => options.HookConcurrency = 1);

        await host.Events.PipeAsync(ServerEvents.AfterNow, Now());
        await host.HooksDone();

        host.Probe.Seen.ShouldBe([
            "Error occurred on event \"server:afterNow\" of seed-failing: thrown",
            "Error occurred on event \"server:after*\" of seed-failing: rejected"]);
    }

    [Fact]
    public async Task Handling_errors_that_fails_triggers_no_other_event()
    {
        await using var host = await Hosts.With([typeof(FailingHookPlugin), typeof(LoopingPlugin)], static options => options.HookConcurrency = 1);

        await host.Events.PipeAsync(ServerEvents.AfterNow, Now());
        await host.HooksDone();

        host.Probe.Seen.ShouldBe(["seed-failing: thrown", "seed-failing: rejected"]);
        host.Log.Lines.Count(static line => line.Contains("[seed-loop] Error executing hook", StringComparison.Ordinal)).ShouldBe(2);
    }
}
