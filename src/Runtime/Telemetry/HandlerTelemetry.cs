using System.Diagnostics;
using Grapnel.Registration;

namespace Grapnel.Telemetry;

/// <summary>What is measured of one row on one event. May be used from several threads; measuring allocates nothing.</summary>
internal sealed class HandlerTelemetry
{
    private readonly HostTelemetry _host;
    private readonly KeyValuePair<string, object?>[][] _tags;
    private long _calls;
    private long _failures;
    private long _slow;
    private long _ticks;

    public HandlerTelemetry(HostTelemetry host, string eventName, PluginEntry plugin, PluginRow row, bool isPipe)
    {
        _host = host;
        Event = eventName;
        Plugin = plugin.Name;
        Method = row.Method;
        IsPipe = isPipe;
        _tags = Array.ConvertAll(Outcomes.Names, outcome => new KeyValuePair<string, object?>[]
        {
            new(TagNames.Event, eventName),
            new(TagNames.Plugin, plugin.Name),
            new(TagNames.Method, row.Method),
            new(TagNames.Outcome, outcome),
        });
    }

    public string Event { get; }

    public string Plugin { get; }

    public string Method { get; }

    public bool IsPipe { get; }

    /// <summary>How often it was called while calls were counted.</summary>
    public long Calls => Volatile.Read(ref _calls);

    /// <summary>How many of these calls ended in an exception.</summary>
    public long Failures => Volatile.Read(ref _failures);

    /// <summary>How often it was slow, counted or not.</summary>
    public long SlowCalls => Volatile.Read(ref _slow);

    /// <summary>How long the calls took together.</summary>
    public TimeSpan TotalTime => Stopwatch.GetElapsedTime(0, Volatile.Read(ref _ticks));

    /// <summary>Event, plugin and method.</summary>
    public ReadOnlySpan<KeyValuePair<string, object?>> Tags => _tags[0].AsSpan(0, 3);

    /// <summary>Measures a call.</summary>
    /// <param name="began">When it began, as <see cref="Stopwatch.GetTimestamp"/> says.</param>
    /// <param name="outcome">How it ended.</param>
    /// <param name="error">What it threw.</param>
    public void Ended(long began, Outcome outcome, Exception? error)
    {
        var ticks = Stopwatch.GetTimestamp() - began;
        Interlocked.Increment(ref _calls);
        Interlocked.Add(ref _ticks, ticks);
        var duration = IsPipe ? Instruments.PipeDuration : Instruments.HookDuration;
        Listeners.Tell(duration, (double)ticks / Stopwatch.Frequency, _tags[(int)outcome]);
        if (error is not null)
        {
            Interlocked.Increment(ref _failures);

            // A failed hook is noted by those who log it, listened to or not.
            if (IsPipe)
            {
                _host.Failed(Plugin, Method, Event, isPipe: true, error);
            }
        }
    }

    /// <summary>Counts a call that took too long.</summary>
    public void Slow(long milliseconds)
    {
        Interlocked.Increment(ref _slow);
        Listeners.Tell(Instruments.SlowPipes, 1, Tags);
        _host.SlowPipes.Add(new SlowPipe
        {
            At = DateTimeOffset.UtcNow,
            Plugin = Plugin,
            Method = Method,
            Event = Event,
            Duration = TimeSpan.FromMilliseconds(milliseconds),
        });
    }
}
