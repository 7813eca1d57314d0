using Grapnel.CompilerServices;
using Grapnel.Registration;

namespace Grapnel.Hooks;

/// <summary>The hooks one plugin has on one event: what a queue item of that event runs.</summary>
internal sealed class HookTarget
{
    private readonly PluginDescriptor _descriptor;
    private readonly HookMatches?[] _singles;

    public HookTarget(EventHandle handle, PluginEntry plugin, IReadOnlyList<PlacedHook> hooks, HookQueues queues)
    {
        EventName = handle.Name;
        PayloadLength = handle.Payload.Length;
        Plugin = plugin;
        Hooks = [.. hooks];
        Queues = queues;
        IsUnfiltered = Array.TrueForAll(Hooks, static hook => hook.Row.Filter is null);
        _descriptor = plugin.Descriptor;
        _singles = IsUnfiltered ? [] : new HookMatches?[Hooks.Length];
        foreach (var hook in Hooks)
        {
            PayloadCheck.RefuseUncopied(handle, plugin, hook.Row);
        }
    }

    public string EventName { get; }

    /// <summary>How many arguments the event carries.</summary>
    public int PayloadLength { get; }

    public PluginEntry Plugin { get; }

    /// <summary>The rows, in the order they run.</summary>
    public PlacedHook[] Hooks { get; }

    public HookQueues Queues { get; }

    /// <summary>Whether no row has a filter.</summary>
    public bool IsUnfiltered { get; }

    /// <summary>How many payload arguments the rows that run take: the others need no copy.</summary>
    /// <param name="matches">Which rows run; null for all.</param>
    public int Arguments(HookMatches? matches)
    {
        var arguments = 0;
        var count = matches?.Count ?? Hooks.Length;
        for (var place = 0; place < count; place++)
        {
            // One that is called per document needs the documents to be gone through, even if it takes none.
            var row = Hooks[matches?.Row(place) ?? place].Row;
            arguments = Math.Max(arguments, Math.Max(row.IsNamed ? PayloadLength : row.Payload.Length, row.IsPerDocument ? 1 : 0));
        }

        return arguments;
    }

    /// <summary>Whether every row that runs is called per document.</summary>
    public bool IsPerDocument(HookMatches matches)
    {
        for (var place = 0; place < matches.Count; place++)
        {
            if (!Hooks[matches.Row(place)].Row.IsPerDocument)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Matches of one row alone, for everything: the usual case with many rows, so they are kept.</summary>
    public HookMatches Single(int row) => _singles[row] ??= new HookMatches(row);

    public ValueTask Run(object? instance, int row, HookCall call) => _descriptor.RunHook(instance, Hooks[row].Number, call);
}
