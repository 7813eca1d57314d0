using Grapnel.CompilerServices;
using Grapnel.Hooks;
using Grapnel.Hosting;
using Grapnel.Workers;

namespace Grapnel.Registration;

/// <summary>A plugin in a host: what the generator wrote about it, and its instance once it is made.</summary>
internal sealed class PluginEntry
{
    public PluginEntry(PluginDescriptor descriptor)
    {
        Descriptor = descriptor;
        Name = descriptor.Name;
        var rows = new PluginRows();
        descriptor.Describe(rows);
        Hooks = [.. rows.Hooks];
        Pipes = [.. rows.Pipes];
    }

    public PluginDescriptor Descriptor { get; }

    public string Name { get; }

    public PluginRow[] Hooks { get; }

    public PluginRow[] Pipes { get; }

    /// <summary>What holds for the plugin in its host; set before anything of it runs.</summary>
    public PluginSettings Settings { get; set; } = null!;

    /// <summary>Its one instance; null where it has worker threads, each with an instance of its own.</summary>
    public object? Instance { get; set; }

    /// <summary>Its worker threads; empty where it runs on the thread pool.</summary>
    public IReadOnlyList<PluginWorker> Workers { get; set; } = [];

    /// <summary>The queues of the plugin's hooks, one per worker thread or one; null where it has no hooks.</summary>
    public HookQueues? Queues { get; set; }
}
