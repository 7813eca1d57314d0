using System.Collections.Concurrent;
using System.Diagnostics;
using Grapnel.Registration;

namespace Grapnel.Telemetry;

/// <summary>What is measured of one event in one host. May be used from several threads.</summary>
internal sealed class EventTelemetry
{
    private readonly HostTelemetry _host;
    private readonly string _event;
    private readonly string _pipeActivity;
    private readonly KeyValuePair<string, object?>[] _tags;

    // By reference: one method may have two rows that are equal.
    private readonly ConcurrentDictionary<PluginRow, HandlerTelemetry> _rows = new(ReferenceEqualityComparer.Instance);
    private long _emitted;

    public EventTelemetry(HostTelemetry host, string eventName)
    {
        _host = host;
        _event = eventName;
        _pipeActivity = $"pipe {eventName}";
        HookActivity = $"hook {eventName}";
        _tags = [new(TagNames.Event, eventName)];
    }

    /// <summary>How often the event was emitted while emissions were counted.</summary>
    public long Emitted => Volatile.Read(ref _emitted);

    /// <summary>The name of the activity of a hook.</summary>
    public string HookActivity { get; }

    /// <summary>The row of a handler, made when first asked for.</summary>
    public HandlerTelemetry Of(PluginEntry plugin, PluginRow row, bool isPipe) =>
        _rows.TryGetValue(row, out var known) ? known : _rows.GetOrAdd(row, new HandlerTelemetry(_host, _event, plugin, row, isPipe));

    /// <summary>The row of a handler; null where nothing was measured of it.</summary>
    public HandlerTelemetry? Find(PluginRow row) => _rows.GetValueOrDefault(row);

    /// <summary>Counts an emission.</summary>
    public void Emit()
    {
        Interlocked.Increment(ref _emitted);
        Listeners.Tell(Instruments.Emissions, 1, _tags);
    }

    /// <summary>The activity around a chain of pipes; null where nobody listens.</summary>
    public Activity? StartChain() =>
        Listeners.Start(_pipeActivity, ActivityKind.Internal, default, _tags);
}
