using System.Collections.Concurrent;
using Grapnel.Errors;
using Grapnel.Registration;

namespace Grapnel.Telemetry;

/// <summary>
/// What is measured in one host. Emissions and calls are measured only while somebody listens or watches: the routes of a host that is
/// not observed know nothing of it, and are made anew when that changes. May be used from several threads.
/// </summary>
/// <param name="renewRoutes">Makes the routes anew.</param>
internal sealed class HostTelemetry(Action renewRoutes)
{
    private const int Kept = 50;
    private const int LongestMessage = 500;

    private readonly Lock _gate = new();
    private readonly ConcurrentDictionary<string, EventTelemetry> _events = new(StringComparer.Ordinal);
    private int _watchers;
    private volatile bool _isObserved;

    /// <summary>Whether emissions and calls are measured.</summary>
    public bool IsObserved => _isObserved;

    /// <summary>The last failures: of hooks always, of pipes while they are measured.</summary>
    public Journal<HandlerFailure> Failures { get; } = new(Kept);

    /// <summary>The last slow pipes.</summary>
    public Journal<SlowPipe> SlowPipes { get; } = new(Kept);

    /// <summary>What is measured of an event.</summary>
    public EventTelemetry Of(string eventName) => _events.GetOrAdd(eventName, static (name, host) => new EventTelemetry(host, name), this);

    /// <summary>What is measured of an event; null where nothing was.</summary>
    public EventTelemetry? Find(string eventName) => _events.GetValueOrDefault(eventName);

    /// <summary>Measures until the lease is disposed.</summary>
    public IDisposable Watch()
    {
        lock (_gate)
        {
            _watchers++;
        }

        Update();
        return new Lease(this);
    }

    /// <summary>Looks whether somebody listens.</summary>
    public void Update()
    {
        lock (_gate)
        {
            var isWanted = _watchers != 0 || Instruments.AreListenedTo;
            if (isWanted != _isObserved)
            {
                _isObserved = isWanted;
                renewRoutes();
            }
        }
    }

    public void Failed(string plugin, string method, string eventName, bool isPipe, Exception error)
    {
        var message = ErrorMessage.Of(error) ?? "";
        Failures.Add(new HandlerFailure
        {
            At = DateTimeOffset.UtcNow,
            Plugin = plugin,
            Method = method,
            Event = eventName,
            IsPipe = isPipe,
            Error = TypeWords.Short(error.GetType()),
            Message = message.Length > LongestMessage ? string.Concat(message.AsSpan(0, LongestMessage), "…") : message,
        });
    }

    private sealed class Lease(HostTelemetry host) : IDisposable
    {
        private HostTelemetry? _host = host;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _host, null) is not { } watched)
            {
                return;
            }

            lock (watched._gate)
            {
                watched._watchers--;
            }

            watched.Update();
        }
    }
}
