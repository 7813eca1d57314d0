using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Grapnel.Telemetry;

namespace Grapnel.Tests.Telemetry;

/// <summary>Listens to meter and activities of all hosts of the process, and keeps what concerns some events.</summary>
internal sealed class Listening : IDisposable
{
    private readonly ActivityListener _activities;
    private readonly MeterListener _meter = new();

    public Listening(params string[] events)
    {
        _activities = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == "Grapnel",
            Sample = static (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                if (events.Contains(activity.GetTagItem("grapnel.event")))
                {
                    Activities.Enqueue(activity);
                }
            },
        };
        ActivitySource.AddActivityListener(_activities);
        _meter.InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument.Meter.Name == "Grapnel")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _meter.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Keep(instrument, value, tags));
        _meter.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Keep(instrument, value, tags));
        _meter.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Keep(instrument, value, tags));
        _meter.Start();

        // What a timer does every half second.
        RunningHosts.Update();

        void Keep(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            Dictionary<string, string?> named = tags.ToArray().ToDictionary(static tag => tag.Key, static tag => tag.Value?.ToString());
            if (named.GetValueOrDefault("grapnel.event") is not { } name || events.Contains(name))
            {
                Measured.Enqueue((instrument.Name, value, string.Join(' ', named.Select(static tag => $"{tag.Key}={tag.Value}"))));
            }
        }
    }

    public ConcurrentQueue<Activity> Activities { get; } = new();

    public ConcurrentQueue<(string Instrument, double Value, string Tags)> Measured { get; } = new();

    public IEnumerable<string> TagsOf(string instrument) => Measured.Where(entry => entry.Instrument == instrument).Select(static entry => entry.Tags);

    public void RecordGauges() => _meter.RecordObservableInstruments();

    public void Dispose()
    {
        _activities.Dispose();
        _meter.Dispose();
        RunningHosts.Update();
    }
}

/// <summary>Tests that listen to all hosts, or that measure memory where nobody may listen, run after each other and after the others.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class ListeningGroup
{
    public const string Name = "Listening";
}
