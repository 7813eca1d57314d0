using Grapnel.CompilerServices;
using Grapnel.Hooks;
using Grapnel.Hosting;

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

    public object? Instance { get; set; }

    /// <summary>The queue of the plugin's hooks; null where it has none.</summary>
    public HookQueue? Queue { get; set; }
}
