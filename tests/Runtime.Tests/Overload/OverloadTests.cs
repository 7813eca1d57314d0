using Grapnel.Dispatch;
using Grapnel.Overload;
using Grapnel.Tests.Hooks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Grapnel.Tests.Overload;

/// <summary>core:overload by Kuzzle's rule.</summary>
public sealed class OverloadTests : IDisposable
{
    private readonly Probe _probe = new();
    private readonly LogList _log = new();

    public void Dispose() => _log.Dispose();

    private IEnumerable<string> Warnings => _log.Lines.Where(static line => line.Contains("[!WARNING!]", StringComparison.Ordinal));

    private Task<PluginHost> Start(Action<GrapnelBuilder> build) => PluginHost.StartAsync(builder =>
    {
        builder.AddPlugins();
        builder.IsWanted = static descriptor => descriptor.Type == typeof(SlowPlugin) || descriptor.Type == typeof(GrapnelBuilder);
        builder.Options.HookConcurrency = 1;
        builder.Services.AddSingleton(_probe).AddSingleton<ILoggerFactory>(_log);
        PluginHostAccess.Add(builder.Services);
        build(builder);
    });

    private OverloadMonitor Monitor(Func<long> now, double warnAt = 10) =>
        new(new EventDispatcher(new Router(), services: null), warnAt, new RuntimeLog(_log), now);

    [Fact]
    public async Task A_hook_queue_above_the_threshold_is_reported_with_its_fill_and_its_end()
    {
        await using var host = await Start(builder =>
        {
            builder.Options.Plugin("slow").HookQueueCapacity = 1234;
            builder.Hook(CoreEvents.Overload, (double fill) =>
            {
                _probe.See($"overload {fill}");
                _probe.Open("overload");
            });
        });

        await host.Events.EmitAsync(TestEvents.Drop, new Parcel(0));
        await _probe.Gate("running");
        for (var weight = 1; weight <= 123; weight++)
        {
            await host.Events.EmitAsync(TestEvents.Drop, new Parcel(weight));
        }

        Warnings.ShouldBeEmpty();
        await host.Events.EmitAsync(TestEvents.Drop, new Parcel(124));
        await _probe.Gate("overload").WaitAsync(TimeSpan.FromSeconds(30));
        _probe.Seen.ShouldBe(["overload 10.05"]);
        Warnings.ShouldBe(["Warning: [!WARNING!] Grapnel overloaded: 10.05%. Delaying hooks of plugin 'slow'..."]);

        _probe.Open("go");
        await host.WhenHooksAreDoneAsync();
        _log.Lines.Count(static line => line == "Information: End of overloaded state. Resuming normal activity.").ShouldBe(1);
    }

    [Fact]
    public async Task The_pipe_buffer_counts_as_well()
    {
        await using var host = await Start(builder =>
        {
            (builder.Options.MaxConcurrentPipes, builder.Options.PipesBufferSize, builder.Options.OverloadWarning) = (1, 10, 20);
            builder.Hook(CoreEvents.Overload, (double fill) => _probe.Open($"overload {fill}"));
            builder.Pipe(TestEvents.Spin, async parcel =>
            {
                await _probe.Gate("go");
                return parcel;
            });
        });

        List<Task> chains = [.. Enumerable.Range(0, 3).Select(weight => host.Events.PipeAsync(TestEvents.Spin, new Parcel(weight)).AsTask())];
        Warnings.ShouldBeEmpty();
        chains.Add(host.Events.PipeAsync(TestEvents.Spin, new Parcel(3)).AsTask());
        await _probe.Gate("overload 30").WaitAsync(TimeSpan.FromSeconds(30));
        Warnings.ShouldBe(["Warning: [!WARNING!] Grapnel overloaded: 30%. Delaying pipes..."]);

        _probe.Open("go");
        await Task.WhenAll(chains);
    }

    [Theory]
    [InlineData(HookQueuePolicy.Wait)]
    [InlineData(HookQueuePolicy.Reject)]
    [InlineData(HookQueuePolicy.DropOldest)]
    public async Task Who_listens_may_be_who_is_full(HookQueuePolicy policy)
    {
        // One queue has the hooks that fill it and the hook on core:overload.
        await using var host = await Start(builder =>
        {
            (builder.Options.HookQueueCapacity, builder.Options.HookQueuePolicy) = (4, policy);
            builder.Hook(TestEvents.Rung, async (Parcel parcel) =>
            {
                _probe.Open("rung");
                await _probe.Gate("go");
                _probe.See($"rung {parcel.Weight}");
            });
            builder.Hook(CoreEvents.Overload, (double fill) => _probe.See($"overload {fill is > 10 and <= 100}"));
        });

        await host.Events.EmitAsync(TestEvents.Rung, new Parcel(0));
        await _probe.Gate("rung");
        Task[] emissions = [.. Enumerable.Range(1, 20).Select(weight => host.Events.EmitAsync(TestEvents.Rung, new Parcel(weight)).AsTask())];
        _probe.Open("go");
        await Task.WhenAll(emissions).WaitAsync(TimeSpan.FromSeconds(30));
        await host.WhenHooksAreDoneAsync().WaitAsync(TimeSpan.FromSeconds(30));

        Warnings.ShouldNotBeEmpty();
        _probe.Seen.ShouldNotContain("overload False");
    }

    [Fact]
    public void It_is_said_every_500_ms_at_most()
    {
        var now = 0L;
        var source = Monitor(() => now).Watch("pipes", 1000);

        source.Look(100);
        Warnings.ShouldBeEmpty();
        source.Look(101);
        now = 500;
        source.Look(500);
        Warnings.Count().ShouldBe(1);
        now = 501;
        source.Look(1000);

        Warnings.ShouldBe([
            "Warning: [!WARNING!] Grapnel overloaded: 10.1%. Delaying pipes...",
            "Warning: [!WARNING!] Grapnel overloaded: 100%. Delaying pipes..."]);
    }

    [Fact]
    public void A_slow_log_does_not_make_the_report_report_itself()
    {
        var now = 0L;
        var source = Monitor(() => now).Watch("pipes", 10);
        _log.Written = () =>
        {
            now += 1000;
            source.Look(5);
        };

        source.Look(5);

        Warnings.Count().ShouldBe(1);
    }

    [Fact]
    public void The_end_is_said_when_the_last_queue_is_empty()
    {
        var monitor = Monitor(static () => 0);
        var (first, second) = (monitor.Watch("one", 10), monitor.Watch("two", 10));
        first.Look(5);
        second.Look(5);
        first.Look(0);
        first.Look(0);
        _log.Lines.ShouldNotContain(static line => line.Contains("End of", StringComparison.Ordinal));
        second.Look(1);
        second.Look(0);
        _log.Lines.Count(static line => line.Contains("End of overloaded state", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public void Zero_never_warns_and_more_than_full_is_100()
    {
        Monitor(static () => 0, warnAt: 0).Watch("pipes", 1).Look(1);
        Warnings.ShouldBeEmpty();
        Monitor(static () => 0).Watch("pipes", 2).Look(4);
        Warnings.ShouldHaveSingleItem().ShouldContain(" 100%.");
    }

    [Fact]
    public void A_log_that_throws_hurts_nobody()
    {
        _log.Written = static () => throw new FormatException("full");
        Monitor(static () => 0).Watch("pipes", 1).Look(1);
        Warnings.ShouldHaveSingleItem();
    }
}
