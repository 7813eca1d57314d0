using System.Diagnostics;
using System.Diagnostics.Metrics;
using Grapnel.Telemetry;

namespace Grapnel.Tests.Telemetry;

/// <summary>Listeners that throw at all they are told.</summary>
[Collection(ListeningGroup.Name)]
public sealed class ThrowingListenerTests
{
    [Theory]
    [InlineData("sample")]
    [InlineData("start")]
    [InlineData("stop")]
    [InlineData("meter")]
    public async Task What_a_listener_throws_reaches_no_emitter_and_ends_no_hook(string where)
    {
        await using var host = await Hosts.With<WatchedPlugin>(static options => options.HookConcurrency = 1);
        host.Probe.Open("note");
        using var caller = new Activity("caller").Start();
        using (var throwing = new ThrowingListener(where))
        {
            // The third fails, and its report is an emission as well.
            foreach (var weight in new[] { 0, 0, 3, 0 })
            {
                (await host.Events.PipeAsync(WatchedEvents.Piped, new Parcel(weight))).Weight.ShouldBe(weight);
                Activity.Current.ShouldBe(caller);
                await host.Events.EmitAsync(WatchedEvents.Hooked, new Parcel(weight));
            }

            await Should.ThrowAsync<Grapnel.Errors.ForbiddenException>(async () => await host.Events.PipeAsync(WatchedEvents.Piped, new Parcel(1)));
            await host.HooksDone();
            throwing.Thrown.ShouldBeGreaterThan(0);
        }

        host.Probe.Seen.Count.ShouldBe(4);
        host.Host.Describe().Plugins[0].Queue!.Running.ShouldBe(0);
        host.Log.Lines.Count(static line => line.Contains("Error executing hook", StringComparison.Ordinal)).ShouldBe(1);
        await host.Events.PipeAsync(WatchedEvents.Piped, new Parcel(0));
        await host.HooksDone();
        host.Probe.Seen.Count.ShouldBe(5);
    }

    [Fact]
    public async Task The_log_tells_of_a_class_of_exceptions_once()
    {
        await using var host = await Hosts.With<WatchedPlugin>();
        using (new ThrowingListener("meter", static () => new ListenerException()))
        {
            await host.Events.PipeAsync(WatchedEvents.Unheard, new Parcel(0));
            await host.Events.PipeAsync(WatchedEvents.Unheard, new Parcel(0));
        }

        // Of which instrument is open: the listener hears all hosts of the process, and one of another test may still be at work.
        host.Log.Lines.Where(static line => line.Contains("A listener of the meter", StringComparison.Ordinal)).ShouldHaveSingleItem()
            .ShouldContain("threw when it was told of \"grapnel.");
    }

    [Fact]
    public async Task Losses_and_a_stop_are_told_to_listeners_that_throw()
    {
        var host = await Hosts.With<WatchedPlugin>(static options =>
            (options.HookConcurrency, options.HookQueueCapacity, options.HookQueuePolicy) = (1, 1, HookQueuePolicy.Reject));
        using var throwing = new ThrowingListener("meter");

        // Nobody opens the gate: the first runs, the second waits, the others are lost, and a stop finds what is left.
        await host.Events.PipeAsync(WatchedEvents.Piped, new Parcel(0));
        while (host.Probe.Seen.IsEmpty)
        {
            await Task.Yield();
        }

        for (var i = 0; i < 4; i++)
        {
            (await host.Events.PipeAsync(WatchedEvents.Piped, new Parcel(0))).Weight.ShouldBe(0);
        }

        host.Host.Describe().Plugins[0].Queue!.Lost.ShouldBe(3);
        (await host.Host.StopAsync(new CancellationToken(canceled: true)).WaitAsync(TimeSpan.FromSeconds(30))).ShouldBe(2);
        host.Probe.Open("note");
        await host.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30));
        host.Log.Lines.ShouldContain(static line => line.Contains("The plugin host stopped before its hooks were done", StringComparison.Ordinal));
    }

    /// <summary>A class of its own, since each is told once per process.</summary>
    private sealed class ListenerException : Exception;

    private sealed class ThrowingListener : IDisposable
    {
        private readonly ActivityListener _activities;
        private readonly MeterListener _meter = new();
        private readonly Func<Exception> _error;
        private int _thrown;

        public ThrowingListener(string where, Func<Exception>? error = null)
        {
            _error = error ?? (static () => new NotSupportedException("A listener."));
            _activities = new ActivityListener
            {
                ShouldListenTo = static source => source.Name == "Grapnel",
                Sample = (ref _) => where == "sample" ? throw Throw() : ActivitySamplingResult.AllDataAndRecorded,
                ActivityStarted = _ => Throw(where == "start"),
                ActivityStopped = _ => Throw(where == "stop"),
            };
            ActivitySource.AddActivityListener(_activities);
            _meter.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == "Grapnel" && where == "meter")
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            };
            _meter.SetMeasurementEventCallback<long>((_, _, _, _) => Throw(isWanted: true));
            _meter.SetMeasurementEventCallback<double>((_, _, _, _) => Throw(isWanted: true));
            _meter.Start();
            RunningHosts.Update();
        }

        public int Thrown => Volatile.Read(ref _thrown);

        public void Dispose()
        {
            _activities.Dispose();
            _meter.Dispose();
            RunningHosts.Update();
        }

        private void Throw(bool isWanted)
        {
            if (isWanted)
            {
                throw Throw();
            }
        }

        private Exception Throw()
        {
            Interlocked.Increment(ref _thrown);
            return _error();
        }
    }
}
