namespace Grapnel.Tests.Dispatch;

[Plugin("sleepy")]
public sealed class SleepyPlugin(Probe probe)
{
    [Pipe("test:plain")]
    public async Task<List<string>> Later(List<string> trace)
    {
        probe.Open("running");
        await probe.Gate("go");
        return trace;
    }

    [Pipe("test:beforePack")]
    public List<string> Blocking(List<string> trace)
    {
        probe.Open("running");
        probe.Gate("go").Wait();
        return trace;
    }

    [Pipe("test:beforePack", Order = 1)]
    public List<string> Quick(List<string> trace) => trace;
}

public sealed class SlowPipeTests
{
    [Theory]
    [InlineData("test:plain", "Later")]
    [InlineData("test:beforePack", "Blocking")]
    public async Task A_pipe_over_the_limit_is_logged_with_plugin_method_event_and_milliseconds(string eventName, string method)
    {
        await using var host = await Hosts.With<SleepyPlugin>(static options => options.PipeWarnTime = TimeSpan.FromMilliseconds(200));

        var call = Task.Run(async () => await host.Events.PipeAsync(eventName, [new List<string>()]));
        await host.Probe.Gate("running");
        await Clock.Passes(milliseconds: 400);
        host.Probe.Open("go");
        await call;

        host.Log.Lines.Where(static line => line.Contains("slow", StringComparison.Ordinal)).ShouldHaveSingleItem()
            .ShouldMatch($@"^Warning: \[sleepy\] pipe {method} for event '{eventName}' is slow \([1-9][0-9]+ms\)$");
    }

    [Fact]
    public async Task Zero_logs_none()
    {
        await using var host = await Hosts.With<SleepyPlugin>(static options => options.PipeWarnTime = TimeSpan.Zero);

        var call = host.Events.PipeAsync(TestEvents.Plain, []).AsTask();
        await Clock.Passes(milliseconds: 50);
        host.Probe.Open("go");
        await call;

        host.Log.Lines.ShouldNotContain(static line => line.Contains("slow", StringComparison.Ordinal));
    }
}
