using Grapnel.Errors;

namespace Grapnel.Tests.Dispatch;

[Plugin("abort")]
public sealed class AbortPlugin(Probe probe)
{
    [Pipe("test:plain", Order = 1)]
    public List<string> Throws(List<string> trace) => throw Error(trace[0]);

    [Pipe("test:beforePack", Order = 1)]
    public async ValueTask<List<string>> ThrowsLater(List<string> trace)
    {
        await Task.Yield();
        throw Error(trace[0]);
    }

    [Pipe("test:plain", Order = 2)]
    [Pipe("test:beforePack", Order = 2)]
    public List<string> After(List<string> trace)
    {
        probe.See("after");
        return trace;
    }

    [Hook("test:plain")]
    [Hook("test:beforePack")]
    public void Hook() => probe.See("hook");

    private static Exception Error(string kind) => kind switch
    {
        "forbidden" => new ForbiddenException("not yours", "security.rights.forbidden", 117571586),
        "cancelled" => new OperationCanceledException("gave up"),
        _ => new FormatException("boom"),
    };
}

public sealed class PipeAbortTests
{
    [Theory]
    [InlineData("test:plain", "Throws")]
    [InlineData("test:beforePack", "ThrowsLater")]
    public async Task A_foreign_exception_is_wrapped_and_stops_the_chain_and_the_hooks(string eventName, string method)
    {
        await using var host = await Hosts.With<AbortPlugin>();

        var error = await Should.ThrowAsync<PluginInternalException>(async () => await host.Events.PipeAsync(eventName, [new List<string> { "foreign" }]));
        await host.HooksDone();

        error.InnerException.ShouldBeOfType<FormatException>();
        (error.Plugin, error.Method, error.Event).ShouldBe(("abort", method, eventName));
        (error.WireName, error.Id, error.Code, error.Status).ShouldBe(("PluginImplementationError", "plugin.runtime.unexpected_error", 67239938u, 500));
        error.Message.ShouldBe("Caught an unexpected plugin error: boom\nThis is probably not a Kuzzle error, but a problem with a plugin implementation.");
        error.ToString().ShouldStartWith($"Plugin 'abort', pipe {method}, event '{eventName}': {typeof(PluginInternalException)}: Caught an unexpected plugin error: boom");
        host.Probe.Seen.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("test:plain")]
    [InlineData("test:beforePack")]
    public async Task An_error_of_the_catalogue_reaches_the_caller_as_it_is(string eventName)
    {
        await using var host = await Hosts.With<AbortPlugin>();

        var error = await Should.ThrowAsync<ForbiddenException>(async () => await host.Events.PipeAsync(eventName, [new List<string> { "forbidden" }]));

        (error.Message, error.Status, error.Id).ShouldBe(("not yours", 403, "security.rights.forbidden"));
    }

    [Theory]
    [InlineData("test:plain")]
    [InlineData("test:beforePack")]
    public async Task A_cancellation_that_the_caller_did_not_ask_for_is_an_error_of_the_plugin(string eventName)
    {
        await using var host = await Hosts.With<AbortPlugin>();

        await Should.ThrowAsync<PluginInternalException>(async () => await host.Events.PipeAsync(eventName, [new List<string> { "cancelled" }]));
    }

    [Fact]
    public async Task A_cancelled_token_stops_before_the_first_pipe()
    {
        await using var host = await Hosts.With<AbortPlugin>();

        await Should.ThrowAsync<OperationCanceledException>(async () => await host.Events.PipeAsync(TestEvents.Plain, ["foreign"], new CancellationToken(canceled: true)));
    }

    [Fact]
    public async Task The_callers_cancellation_passes_as_it_is()
    {
        await using var host = await Hosts.With<WaitingPlugin>();
        using var source = new CancellationTokenSource();

        var call = host.Events.PipeAsync(TestEvents.Plain, [], source.Token).AsTask();
        await host.Probe.Gate("waiting");
        await source.CancelAsync();

        (await Should.ThrowAsync<OperationCanceledException>(() => call)).CancellationToken.ShouldBe(source.Token);
    }
}

[Plugin]
public sealed class WaitingPlugin(Probe probe)
{
    [Pipe("test:plain")]
    public async Task<List<string>> Wait(List<string> trace, CancellationToken token)
    {
        probe.Open("waiting");
        await Task.Delay(Timeout.Infinite, token);
        return trace;
    }
}
