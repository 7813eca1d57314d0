using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Grapnel.Telemetry;

/// <summary>
/// Tells the logs of the hosts that run that a listener threw: of each class of exception once per process, since a listener that throws
/// does so with each event. Listeners belong to the process and not to one host.
/// </summary>
internal static class ListenerFailures
{
    private static readonly ConcurrentDictionary<Type, bool> Told = new();

    /// <param name="told">The instrument or the activity the listener was told of.</param>
    /// <param name="error">What it threw.</param>
    public static void Report(string told, Exception error)
    {
        if (!Told.TryAdd(error.GetType(), true))
        {
            return;
        }

        foreach (var host in RunningHosts.All)
        {
            try
            {
                if (host.Services.GetService<ILoggerFactory>() is { } loggers)
                {
                    new RuntimeLog(loggers.CreateLogger("Grapnel")).ListenerFailed(told, error);
                }
            }
            catch (ObjectDisposedException)
            {
                // A host that is just going: its services are gone before it is.
            }
        }
    }
}
