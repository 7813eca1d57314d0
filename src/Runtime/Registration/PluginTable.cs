using Grapnel.CompilerServices;
using Grapnel.Dispatch;
using Grapnel.Errors;

namespace Grapnel.Registration;

/// <summary>All events, plugins and rows of one host, checked against each other. Immutable once built.</summary>
internal sealed class PluginTable
{
    private readonly Dictionary<string, EventHandle> _events = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<PlacedPipe>> _pipes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<PlacedHook>> _hooks = new(StringComparer.Ordinal);

    /// <summary>Builds the table.</summary>
    /// <param name="modules">The modules of the host.</param>
    /// <param name="isWanted">Which plugins take part.</param>
    /// <exception cref="PluginStartException">Two plugins have one name, or two modules declare one event differently.</exception>
    public PluginTable(IEnumerable<PluginModule> modules, Func<PluginDescriptor, bool> isWanted)
    {
        Modules = [.. modules.Select(static module => new ModuleEntry(module)).OrderBy(static module => module.AssemblyName, StringComparer.Ordinal)];
        Plugins = [.. Modules.SelectMany(static module => module.Plugins).Where(plugin => isWanted(plugin.Descriptor)).OrderBy(static plugin => plugin.Name, StringComparer.Ordinal)];
        RefuseDuplicateNames();
        AddEvents();
        PlacePipes();
        PlaceHooks();
    }

    public IReadOnlyList<ModuleEntry> Modules { get; }

    /// <summary>The plugins that take part, by name.</summary>
    public IReadOnlyList<PluginEntry> Plugins { get; }

    public IReadOnlyCollection<EventHandle> Events => _events.Values;

    public EventHandle? FindEvent(string name) => _events.GetValueOrDefault(name);

    /// <summary>The pipes of an event in the order they run: the exact name, then wildcards; in each by order, plugin and declaration.</summary>
    public List<PlacedPipe> PipesOf(EventHandle handle) => Gather(_pipes, handle, static pipe => (pipe.Plugin, pipe.Row));

    /// <summary>The hooks of an event, in the same order.</summary>
    public List<PlacedHook> HooksOf(EventHandle handle) => Gather(_hooks, handle, static hook => (hook.Plugin, hook.Row));

    private static List<TRow> Gather<TRow>(Dictionary<string, List<TRow>> rows, EventHandle handle, Func<TRow, (PluginEntry Plugin, PluginRow Row)> parts)
    {
        var found = new List<TRow>();
        foreach (var name in EventNames.HeardAs(handle.Name))
        {
            foreach (var row in rows.GetValueOrDefault(name) ?? [])
            {
                var (plugin, declared) = parts(row);
                if (PayloadCheck.LeavesOut(declared, handle))
                {
                    continue;
                }

                PayloadCheck.RefuseMisfit(handle, plugin, declared);
                found.Add(row);
            }
        }

        return found;
    }

    private void RefuseDuplicateNames()
    {
        var first = new Dictionary<string, PluginEntry>(StringComparer.Ordinal);
        foreach (var plugin in Plugins)
        {
            if (!first.TryAdd(plugin.Name, plugin))
            {
                throw new PluginStartException(
                    $"Two plugins are named '{plugin.Name}': {first[plugin.Name].Descriptor.Type} and {plugin.Descriptor.Type}. Give one of them another name, [Plugin(\"…\")].",
                    plugin.Name,
                    error: KuzzleErrors.Plugin.Assert.NameAlreadyExists(plugin.Name));
            }
        }
    }

    private void AddEvents()
    {
        var declaredIn = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var module in Modules)
        {
            foreach (var handle in module.Events)
            {
                if (_events.TryAdd(handle.Name, handle))
                {
                    declaredIn.Add(handle.Name, module.AssemblyName);
                }
                else if (!PayloadCheck.Agree(_events[handle.Name], handle))
                {
                    throw new PluginStartException(
                        $"Event '{handle.Name}' is declared as {PayloadCheck.Describe(_events[handle.Name])} in '{declaredIn[handle.Name]}' and as {PayloadCheck.Describe(handle)} in '{module.AssemblyName}': the two must agree.");
                }
            }
        }
    }

    private void PlacePipes()
    {
        var wanted = Plugins.ToHashSet();
        foreach (var module in Modules)
        {
            foreach (var group in module.PipeGroups)
            {
                for (var index = 0; index < group.Rows.Length; index++)
                {
                    var (number, pipe) = group.Rows[index];
                    var plugin = module.Plugins[number];
                    if (wanted.Contains(plugin))
                    {
                        Of(_pipes, group.Event).Add(new PlacedPipe(plugin, plugin.Pipes[pipe], pipe, group, index, module));
                    }
                }
            }
        }

        foreach (var rows in _pipes.Values)
        {
            rows.Sort(static (a, b) =>
                a.Row.Order.CompareTo(b.Row.Order) is var byOrder and not 0 ? byOrder
                : string.CompareOrdinal(a.Plugin.Name, b.Plugin.Name) is var byName and not 0 ? byName
                : a.Declaration.CompareTo(b.Declaration));
        }
    }

    private void PlaceHooks()
    {
        foreach (var plugin in Plugins)
        {
            for (var row = 0; row < plugin.Hooks.Length; row++)
            {
                Of(_hooks, plugin.Hooks[row].Event).Add(new PlacedHook(plugin, plugin.Hooks[row], row));
            }
        }
    }

    private static List<TRow> Of<TRow>(Dictionary<string, List<TRow>> rows, string name)
    {
        if (!rows.TryGetValue(name, out var list))
        {
            rows.Add(name, list = []);
        }

        return list;
    }
}
