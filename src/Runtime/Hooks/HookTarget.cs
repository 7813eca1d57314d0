using Grapnel.CompilerServices;
using Grapnel.Registration;

namespace Grapnel.Hooks;

/// <summary>The hooks one plugin has on one event: what a queue item of that event runs.</summary>
internal sealed class HookTarget
{
    private readonly PluginDescriptor _descriptor;

    public HookTarget(EventHandle handle, PluginEntry plugin, IReadOnlyList<PlacedHook> hooks, HookQueue queue)
    {
        EventName = handle.Name;
        Plugin = plugin;
        Hooks = [.. hooks];
        Queue = queue;
        _descriptor = plugin.Descriptor;
        foreach (var hook in Hooks)
        {
            PayloadCheck.RefuseUncopied(handle, plugin, hook.Row);
        }
    }

    public string EventName { get; }

    public PluginEntry Plugin { get; }

    /// <summary>The rows, in the order they run.</summary>
    public PlacedHook[] Hooks { get; }

    public HookQueue Queue { get; }

    /// <summary>How many payload arguments the rows take: the others need no copy.</summary>
    public int Arguments => Hooks.Max(static hook => hook.Row.Payload.Length);

    public ValueTask Run(int row, HookCall call) => _descriptor.RunHook(Plugin.Instance, Hooks[row].Number, call);
}
