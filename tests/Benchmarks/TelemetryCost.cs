using System.Diagnostics;
using System.Diagnostics.Metrics;
using BenchmarkDotNet.Attributes;

namespace Grapnel.Benchmarks;

/// <summary>Who listens to a host while its events are measured.</summary>
public enum Listener
{
    /// <summary>Nobody: the cost of having telemetry at all.</summary>
    None,

    /// <summary>A listener of every instrument of the meter, which adds up what it is told.</summary>
    Meter,

    /// <summary>A listener of the activity source that samples everything and keeps nothing.</summary>
    Activities,
}

/// <summary>One pipe, ten pipes and a hook, while nobody listens, a meter is listened to, or all activities are recorded.</summary>
public class TelemetryCost : IDisposable
{
    private const int Emissions = 10_000;
    private readonly Request _request = new("server", "now");
    private PluginHost? _host;
    private IDisposable? _listener;
    private IEventDispatcher _events = null!;
    private double _sum;

    /// <summary>Who listens.</summary>
    [ParamsAllValues]
    public Listener Listener { get; set; }

    [GlobalSetup]
    public async Task Start()
    {
        // Listened to from the start, so that no measurement waits for the timer that looks for listeners.
        _listener = Listener switch
        {
            Listener.Meter => ListenToMeter(),
            Listener.Activities => ListenToActivities(),
            _ => null,
        };
        _host = await PluginHost.StartAsync(static builder => builder.AddPlugins().Configure(static options => options.HookConcurrency = 1));
        _events = _host.Events;
        if (_host.Describe().IsCounting != Listener is not Listener.None)
        {
            throw new InvalidOperationException($"The host does not know that {Listener} listens.");
        }
    }

    [GlobalCleanup]
    public async Task Stop()
    {
        await _host!.DisposeAsync();
        Dispose();
    }

    [Benchmark(Description = "PipeAsync, 1 synchronous pipe")]
    public ValueTask<Request> One() => _events.PipeAsync(BenchEvents.One, _request);

    [Benchmark(Description = "PipeAsync, 10 synchronous pipes")]
    public ValueTask<Request> Ten() => _events.PipeAsync(BenchEvents.Ten, _request);

    [Benchmark(OperationsPerInvoke = Emissions, Description = "EmitAsync, queued and run")]
    public async Task Hook()
    {
        for (var i = 0; i < Emissions; i++)
        {
            await _events.EmitAsync(BenchEvents.Hook, "x").ConfigureAwait(false);
        }

        await _host!.WhenHooksAreDoneAsync().ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _listener?.Dispose();
        _listener = null;
        GC.SuppressFinalize(this);
    }

    private MeterListener ListenToMeter()
    {
        var meter = new MeterListener
        {
            InstrumentPublished = static (instrument, listener) =>
            {
                if (instrument.Meter.Name == GrapnelTelemetry.MeterName)
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        meter.SetMeasurementEventCallback<long>((_, value, _, _) => _sum += value);
        meter.SetMeasurementEventCallback<double>((_, value, _, _) => _sum += value);
        meter.Start();
        return meter;
    }

    private static ActivityListener ListenToActivities()
    {
        var activities = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == GrapnelTelemetry.ActivitySourceName,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
        };
        ActivitySource.AddActivityListener(activities);
        return activities;
    }
}
