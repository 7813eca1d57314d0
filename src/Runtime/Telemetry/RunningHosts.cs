using System.Diagnostics.Metrics;

namespace Grapnel.Telemetry;

/// <summary>
/// The hosts of this process that run. A meter cannot tell that somebody began to listen, so a timer asks; a question per chain would cost
/// as much as a pipe.
/// </summary>
internal static class RunningHosts
{
    private static readonly TimeSpan Period = TimeSpan.FromMilliseconds(500);
    private static readonly Lock Gate = new();
    private static readonly List<WeakReference<PluginHost>> Hosts = [];
    private static Timer? s_timer;

    public static PluginHost[] All
    {
        get
        {
            lock (Gate)
            {
                Hosts.RemoveAll(static entry => !entry.TryGetTarget(out _));
                return [.. Hosts.Select(static entry => entry.TryGetTarget(out var host) ? host : null).OfType<PluginHost>()];
            }
        }
    }

    public static void Add(PluginHost host)
    {
        lock (Gate)
        {
            Hosts.Add(new WeakReference<PluginHost>(host));
            s_timer ??= StartTimer();
        }

        host.Telemetry.Update();
    }

    public static void Remove(PluginHost host)
    {
        lock (Gate)
        {
            Hosts.RemoveAll(entry => !entry.TryGetTarget(out var running) || running == host);
            if (Hosts.Count == 0)
            {
                s_timer?.Dispose();
                s_timer = null;
            }
        }
    }

    /// <summary>Looks whether listeners came or went.</summary>
    public static void Update()
    {
        foreach (var host in All)
        {
            host.Telemetry.Update();
        }
    }

    public static IEnumerable<Measurement<int>> QueueDepths() =>
        from host in All
        from plugin in host.DescribePlugins()
        let queue = plugin.Queue
        where queue is not null
        select new Measurement<int>(queue!.Queued + queue.Waiting, new KeyValuePair<string, object?>(TagNames.Plugin, plugin.Name));

    // Without the context of whoever starts the first host: the timer outlives it.
    private static Timer StartTimer()
    {
        if (ExecutionContext.IsFlowSuppressed())
        {
            return Create();
        }

        using (ExecutionContext.SuppressFlow())
        {
            return Create();
        }

        static Timer Create() => new(static _ => Update(), null, Period, Period);
    }
}
