using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Grapnel.Tests.Stress;

/// <summary>Counts log lines by what they report and keeps none: a million of them are too many to keep.</summary>
internal sealed class LogCounts : ILoggerFactory, ILogger
{
    private readonly ConcurrentDictionary<string, long> _lost = new();
    private long _failed;
    private long _abandoned;
    private long _leftQueued;
    private long _leftRunning;
    private long _refusedReports;

    /// <summary>Hooks that failed.</summary>
    public long Failed => Interlocked.Read(ref _failed);

    /// <summary>Hooks that did not run since their host has stopped.</summary>
    public long Abandoned => Interlocked.Read(ref _abandoned);

    /// <summary>Items a stop found in queues.</summary>
    public long LeftQueued => Interlocked.Read(ref _leftQueued);

    /// <summary>Items a stop found running.</summary>
    public long LeftRunning => Interlocked.Read(ref _leftRunning);

    /// <summary>Failures whose <c>hook:onError</c> could not be emitted.</summary>
    public long RefusedReports => Interlocked.Read(ref _refusedReports);

    /// <summary>Items of an event that were lost.</summary>
    public long Lost(string eventName) => _lost.GetValueOrDefault(eventName);

    public ILogger CreateLogger(string categoryName) => this;

    public void AddProvider(ILoggerProvider provider)
    {
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        switch (eventId.Name)
        {
            case "HookFailed":
                Interlocked.Increment(ref _failed);
                break;
            case "HookLost":
                _lost.AddOrUpdate((string)Value(state, "Event"), 1, static (_, count) => count + 1);
                break;
            case "HookAbandoned":
                Interlocked.Increment(ref _abandoned);
                break;
            case "HooksLeft":
                Interlocked.Add(ref _leftQueued, (int)Value(state, "Queued"));
                Interlocked.Add(ref _leftRunning, (int)Value(state, "Running"));
                break;
            case "ErrorReportRefused":
                Interlocked.Increment(ref _refusedReports);
                break;
            default:
                break;
        }
    }

    public void Dispose()
    {
    }

    private static object Value<TState>(TState state, string name) =>
        ((IReadOnlyList<KeyValuePair<string, object?>>)state!).Single(pair => pair.Key == name).Value!;
}
