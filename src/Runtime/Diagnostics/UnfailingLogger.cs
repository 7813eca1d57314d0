using Microsoft.Extensions.Logging;

namespace Grapnel;

/// <summary>
/// Hands lines on to a logger whose providers may throw, for one that was disposed before the last hook ended: losing a line must break no
/// emission, no hook and no stop.
/// </summary>
internal sealed class UnfailingLogger(ILogger logger) : ILogger
{
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => logger.BeginScope(state);

    public bool IsEnabled(LogLevel logLevel)
    {
        try
        {
            return logger.IsEnabled(logLevel);
        }
        catch (Exception)
        {
            // One provider of several threw: the others shall have the line.
            return true;
        }
    }

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        try
        {
            logger.Log(logLevel, eventId, state, exception, formatter);
        }
        catch (Exception)
        {
            // There is nowhere left to say it; providers that did not throw have the line.
        }
    }
}
