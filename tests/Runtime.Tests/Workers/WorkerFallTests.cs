using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Grapnel.Tests.Workers;

/// <summary>Instances that fall in ways of their own.</summary>
public sealed class WorkerFallTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task One_that_falls_again_before_it_has_run_anything_is_made_less_and_less_often()
    {
        var watch = Stopwatch.StartNew();
        await using var host = await Hosts.With([typeof(RestlessPlugin)], configure: null, static services => services.AddSingleton<Lanes>());

        // The second at once, the third after 100 ms, the fourth after 200.
        await host.Probe.Gate("made 4").WaitAsync(Patience);

        watch.Elapsed.ShouldBeGreaterThan(TimeSpan.FromMilliseconds(280));
    }

    [Fact]
    public async Task An_exception_whose_message_throws_costs_the_instance_and_nothing_else()
    {
        await using var host = await Hosts.With([typeof(RudePlugin)], configure: null, static services => services.AddSingleton<Lanes>());

        await host.Events.EmitAsync(TestEvents.Rung, new Parcel(1));
        await host.Probe.Gate("made 2").WaitAsync(Patience);
        await host.Events.EmitAsync(TestEvents.Drop, new Parcel(2));
        await host.HooksDone();

        host.Probe.Seen.ShouldBe(["2 by rude 2"]);
    }

    [Fact]
    public async Task One_whose_init_still_blocks_its_thread_is_disposed_only_after_it()
    {
        var host = await Hosts.With([typeof(ImmuredPlugin)], static options => options.InitTimeout = TimeSpan.FromMilliseconds(50), static services => services.AddSingleton<Lanes>());

        await host.Events.EmitAsync(TestEvents.Rung, new Parcel(1));
        await host.Probe.Gate("stuck").WaitAsync(Patience);
        var disposed = host.Probe.Gate("disposed 2");
        await Logged(host, "could not start").WaitAsync(Patience);
        disposed.IsCompleted.ShouldBeFalse();
        host.Probe.Open("go");
        await disposed.WaitAsync(Patience);

        host.Probe.Seen.Where(static seen => seen.EndsWith('2')).ShouldBe(["init ends 2", "disposed 2"]);
        await host.DisposeAsync();
    }

    private static Task Logged(Hosts host, string text)
    {
        var found = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        host.Log.Written = () =>
        {
            if (host.Log.Lines.Any(line => line.Contains(text, StringComparison.Ordinal)))
            {
                found.TrySetResult();
            }
        };
        host.Log.Written();
        return found.Task;
    }
}

[Plugin("restless", Threads = 1)]
public sealed class RestlessPlugin(Probe probe, Lanes lanes) : IPlugin
{
    public ValueTask InitAsync(PluginContext context, CancellationToken cancellationToken)
    {
        probe.Open($"made {lanes.Make()}");
        SynchronizationContext.Current!.Post(static _ => throw new FormatException("by itself"), null);
        return default;
    }

    [Hook("bell:rung")]
    public void Rung() => probe.See("rung");
}

[Plugin("rude", Threads = 1)]
public sealed class RudePlugin : IPlugin
{
    private readonly Probe _probe;
    private readonly int _number;

    public RudePlugin(Probe probe, Lanes lanes)
    {
        (_probe, _number) = (probe, lanes.Make());
    }

    public ValueTask InitAsync(PluginContext context, CancellationToken cancellationToken)
    {
        _probe.Open($"made {_number}");
        return default;
    }

    [Hook("bell:rung")]
    public void Rung() => SynchronizationContext.Current!.Post(static _ => throw new RudeException(), null);

    [Hook("flood:drop")]
    public void Drop(Parcel parcel) => _probe.See($"{parcel.Weight} by rude {_number}");

    private sealed class RudeException : Exception
    {
        public override string Message => throw new NotSupportedException("no message");
    }
}

[Plugin("immured", Threads = 1)]
public sealed class ImmuredPlugin(Probe probe, Lanes lanes) : IPlugin, IDisposable
{
    private int _number;

    public ValueTask InitAsync(PluginContext context, CancellationToken cancellationToken)
    {
        _number = lanes.Make();
        if (_number == 2)
        {
            probe.Open("stuck");
            probe.Gate("go").GetAwaiter().GetResult();
            probe.See("init ends 2");
        }

        return default;
    }

    [Hook("bell:rung")]
    public void Rung() => SynchronizationContext.Current!.Post(static _ => throw new FormatException("fell"), null);

    public void Dispose()
    {
        probe.See($"disposed {_number}");
        probe.Open($"disposed {_number}");
    }
}
