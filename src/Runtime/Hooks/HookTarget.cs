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
        IsUnfiltered = Array.TrueForAll(Hooks, static hook => hook.Row.Filter is null);
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

    /// <summary>Whether no row has a filter.</summary>
    public bool IsUnfiltered { get; }

    /// <summary>How many payload arguments the rows that run take: the others need no copy.</summary>
    /// <param name="matches">Which rows run; null for all.</param>
    public int Arguments(HookMatches? matches)
    {
        var arguments = 0;
        for (var row = 0; row < Hooks.Length; row++)
        {
            if (matches is null || matches.Runs(row))
            {
                // One that is called per document needs the documents to be gone through, even if it takes none.
                arguments = Math.Max(arguments, Math.Max(Hooks[row].Row.Payload.Length, Hooks[row].Row.IsPerDocument ? 1 : 0));
            }
        }

        return arguments;
    }

    /// <summary>Whether every row that runs is called per document.</summary>
    public bool IsPerDocument(HookMatches matches)
    {
        for (var row = 0; row < Hooks.Length; row++)
        {
            if (matches.Runs(row) && !Hooks[row].Row.IsPerDocument)
            {
                return false;
            }
        }

        return true;
    }

    public ValueTask Run(int row, HookCall call) => _descriptor.RunHook(Plugin.Instance, Hooks[row].Number, call);
}
