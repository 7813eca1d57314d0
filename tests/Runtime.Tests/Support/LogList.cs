using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Grapnel.Tests;

/// <summary>Keeps log lines as text.</summary>
internal sealed class LogList : ILoggerFactory, ILogger
{
    public ConcurrentQueue<string> Lines { get; } = new();

    /// <summary>The categories that were asked for.</summary>
    public ConcurrentQueue<string> Categories { get; } = new();

    /// <summary>Called after each line.</summary>
    public Action Written { get; set; } = static () => { };

    public ILogger CreateLogger(string categoryName)
    {
        Categories.Enqueue(categoryName);
        return this;
    }

    public void AddProvider(ILoggerProvider provider)
    {
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        Lines.Enqueue($"{logLevel}: {formatter(state, exception)}");
        Written();
    }

    public void Dispose()
    {
    }
}
