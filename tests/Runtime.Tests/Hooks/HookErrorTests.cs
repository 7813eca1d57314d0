using System.Threading.Tasks.Sources;

namespace Grapnel.Tests.Hooks;

[Plugin]
public sealed class FailingPlugin(Probe probe)
{
    [Hook("bell:rung")]
    public void Sync(Parcel parcel) => throw new FormatException("sync");

    [Hook("bell:*")]
    public async Task Later()
    {
        await Task.Yield();
        throw new FormatException("later");
    }

    [Hook("bell:rung")]
    public Task Fine()
    {
        probe.See("fine");
        return Task.CompletedTask;
    }
}

[Plugin]
public sealed class ReporterPlugin(Probe probe)
{
    [Hook("hook:onError")]
    public void OnError(string pluginName, string @event, Exception error) => probe.See($"{pluginName} {@event} {error.Message}");
}

[Plugin]
public sealed class BrokenReporterPlugin(Probe probe)
{
    [Hook("hook:onError")]
    public void OnError(string pluginName, string @event, Exception error)
    {
        probe.See($"exact {@event}");
        throw new FormatException("reporter");
    }

    [Hook("hook:*")]
    public async Task Any()
    {
        await Task.Yield();
        probe.See("wildcard");
        throw new FormatException("reporter");
    }
}

public sealed class HookErrorTests
{
    [Fact]
    public async Task Each_failing_hook_raises_one_report_with_the_event_it_listens_to_and_the_others_still_run()
    {
        await using var host = await Hosts.With([typeof(FailingPlugin), typeof(ReporterPlugin)], static options => options.HookConcurrency = 1);

        await host.Events.EmitAsync(TestEvents.Rung, new Parcel(1));
        await host.HooksDone();

        host.Probe.Seen.Order(StringComparer.Ordinal).ShouldBe(["failing bell:* later", "failing bell:rung sync", "fine"]);
        host.Log.Lines.Count(static line => line.StartsWith("Error: [failing] Error executing hook", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Fact]
    public async Task A_task_that_was_used_before_is_a_failure_of_its_hook_and_of_nothing_else()
    {
        await using var host = await Hosts.With([typeof(UsedTaskPlugin), typeof(ReporterPlugin)], static options => options.HookConcurrency = 1);

        await host.Events.EmitAsync(TestEvents.Rung, new Parcel(1));
        await host.Events.EmitAsync(TestEvents.Quiet);
        await host.HooksDone();

        host.Probe.Seen.Order(StringComparer.Ordinal).ShouldBe(["fine", "used-task bell:rung used before"]);
    }

    [Fact]
    public async Task A_failure_in_the_report_is_logged_and_goes_no_further_through_wildcards_too()
    {
        await using var host = await Hosts.With([typeof(FailingPlugin), typeof(BrokenReporterPlugin)]);

        await host.Events.EmitAsync(TestEvents.Quiet);
        await host.HooksDone();

        host.Probe.Seen.ShouldBe(["exact bell:*", "wildcard"]);
        host.Log.Lines.Count(static line => line.Contains("[broken-reporter] Error executing hook", StringComparison.Ordinal)).ShouldBe(2);
    }
}

/// <summary>Returns a task that was awaited before: its source serves somebody else by then, and every question throws.</summary>
[Plugin]
public sealed class UsedTaskPlugin(Probe probe)
{
    [Hook("bell:rung")]
    public ValueTask Used() => new(new UsedSource(), token: 1);

    [Hook("bell:quiet")]
    public void Fine() => probe.See("fine");

    private sealed class UsedSource : IValueTaskSource
    {
        public void GetResult(short token) => throw new InvalidOperationException("used before");

        public ValueTaskSourceStatus GetStatus(short token) => throw new InvalidOperationException("used before");

        public void OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
            throw new InvalidOperationException("used before");
    }
}
