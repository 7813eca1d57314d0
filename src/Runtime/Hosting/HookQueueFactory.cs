using Grapnel.Hooks;
using Grapnel.Overload;
using Grapnel.Registration;
using Grapnel.Workers;

namespace Grapnel.Hosting;

/// <summary>Makes the queues of a plugin's hooks: one on the thread pool, or one per worker thread, which it sets going.</summary>
internal sealed class HookQueueFactory(RuntimeLog log, OverloadMonitor overload, HookFailures failures, IServiceProvider services, CancellationToken stopping)
{
    public HookQueues For(PluginEntry plugin)
    {
        var losses = new LossCounter();
        return plugin.Workers.Count == 0
            ? new HookQueues(NewQueue(plugin, losses, plugin.Settings.HookConcurrency, queue => NewPump(queue, plugin)))
            : new HookQueues([.. plugin.Workers.Select(worker => OnThread(worker, plugin, losses))]);
    }

    private HookQueue OnThread(PluginWorker worker, PluginEntry plugin, LossCounter losses)
    {
        HookPump? pump = null;
        var queue = NewQueue(plugin, losses, pumps: 1, queue => pump = NewPump(queue, plugin));
        worker.Run(queue, pump!);
        return queue;
    }

    private HookQueue NewQueue(PluginEntry plugin, LossCounter losses, int pumps, Func<HookQueue, HookPump> createPump) =>
        new(plugin, log, overload.Watch($"hooks of plugin '{plugin.Name}'", plugin.Settings.HookQueueCapacity), losses, pumps, createPump);

    private HookPump NewPump(HookQueue queue, PluginEntry plugin) => new(queue, failures, services, plugin.Instance, stopping);
}
