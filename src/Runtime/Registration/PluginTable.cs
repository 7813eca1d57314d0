using Grapnel.CompilerServices;
using Grapnel.Dispatch;
using Grapnel.Errors;
using Grapnel.Generator.Rules;

namespace Grapnel.Registration;

/// <summary>All events, plugins and rows of one host, checked against each other. Immutable once built, but for the pipes that come and go.</summary>
internal sealed class PluginTable
{
    private readonly Dictionary<string, EventHandle> _events = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _declaredIn = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<PlacedPipe>> _pipes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<PlacedHook>> _hooks = new(StringComparer.Ordinal);

    /// <summary>Builds the table.</summary>
    /// <param name="modules">The modules of the host.</param>
    /// <param name="isWanted">Which plugins take part.</param>
    /// <exception cref="PluginStartException">Two plugins have one name, two modules declare one event differently, or a row listens to what is no name.</exception>
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

    /// <summary>The pipes registered while the host runs.</summary>
    public RuntimePipes RuntimePipes { get; } = new();

    /// <summary>Whether a row stands on an event, by its name or by a wildcard.</summary>
    public bool IsListenedTo(EventHandle handle) => EventNames.HeardAs(handle.Name).Any(name => _pipes.ContainsKey(name) || _hooks.ContainsKey(name));

    /// <summary>The assembly whose declaration of an event the host goes by; null for events it was not told of.</summary>
    public string? DeclaredIn(string name) => _declaredIn.GetValueOrDefault(name);

    /// <summary>The pipes of an event in the order they run: the exact name, then wildcards; in each by order, plugin and declaration.</summary>
    public List<PlacedPipe> PipesOf(EventHandle handle) => Gather(PipesOn, handle, static pipe => (pipe.Plugin, pipe.Row));

    /// <summary>The hooks of an event, in the same order.</summary>
    public List<PlacedHook> HooksOf(EventHandle handle) => Gather(name => _hooks.GetValueOrDefault(name) ?? [], handle, static hook => (hook.Plugin, hook.Row));

    private IEnumerable<PlacedPipe> PipesOn(string name)
    {
        IEnumerable<PlacedPipe> placed = _pipes.GetValueOrDefault(name) ?? [];
        return RuntimePipes.On(name) is { Length: > 0 } added ? placed.Concat(added).Order(PlacedPipe.Order) : placed;
    }

    private static List<TRow> Gather<TRow>(Func<string, IEnumerable<TRow>> rows, EventHandle handle, Func<TRow, (PluginEntry Plugin, PluginRow Row)> parts)
    {
        var found = new List<TRow>();
        foreach (var name in EventNames.HeardAs(handle.Name))
        {
            foreach (var row in rows(name))
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
                    $"Two plugins are named '{plugin.Name}': {Types(first[plugin.Name], plugin)}. Give one of them another name, [Plugin(\"…\")].",
                    plugin.Name,
                    error: KuzzleErrors.Plugin.Assert.NameAlreadyExists(plugin.Name));
            }
        }
    }

    // One plugin in two folders: the types have one name, and tell where they were loaded from.
    private static string Types(PluginEntry first, PluginEntry second)
    {
        var (a, b) = (first.Descriptor.Type, second.Descriptor.Type);
        return a.ToString() != b.ToString() ? $"{a} and {b}" : $"{TypeWords.Full(a)} and {TypeWords.Full(b)}";
    }

    private void AddEvents()
    {
        foreach (var module in Modules)
        {
            foreach (var handle in module.Events)
            {
                if (_events.TryAdd(handle.Name, handle))
                {
                    _declaredIn.Add(handle.Name, module.AssemblyName);
                }
                else if (!PayloadCheck.Agree(_events[handle.Name], handle))
                {
                    var (first, second) = PayloadCheck.DescribeApart(_events[handle.Name], handle);
                    throw new PluginStartException(
                        $"Event '{handle.Name}' is declared as {first} in '{_declaredIn[handle.Name]}' and as {second} in '{module.AssemblyName}': the two must agree.");
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
                        RefuseNoName(plugin, plugin.Pipes[pipe], group.Event, isPipe: true);
                        Of(_pipes, group.Event).Add(new PlacedPipe(plugin, plugin.Pipes[pipe], pipe, group, index, module));
                    }
                }
            }
        }

        foreach (var rows in _pipes.Values)
        {
            rows.Sort(PlacedPipe.Order);
        }
    }

    private void PlaceHooks()
    {
        foreach (var plugin in Plugins)
        {
            for (var row = 0; row < plugin.Hooks.Length; row++)
            {
                RefuseNoName(plugin, plugin.Hooks[row], plugin.Hooks[row].Event, isPipe: false);
                Of(_hooks, plugin.Hooks[row].Event).Add(new PlacedHook(plugin, plugin.Hooks[row], row));
            }
        }
    }

    // The build has refused these; a module may have been written by hand.
    private void RefuseNoName(PluginEntry plugin, PluginRow row, string eventName, bool isPipe)
    {
        if (!EventNames.CanBeHeard(eventName))
        {
            throw new PluginStartException(
                $"Method {row.Method} of plugin '{plugin.Name}' listens to '{EventNameShape.Shown(eventName)}', which is neither an event (scope:name) nor a wildcard (scope:*, scope:before*, scope:after*, scope:error*).",
                plugin.Name);
        }

        if (row.IsNamed && ListenedName.Problem(eventName, isPipe, Events) is { } problem)
        {
            throw new PluginStartException($"{(isPipe ? "Pipe" : "Hook")} {row.Method} of plugin '{plugin.Name}': {problem}", plugin.Name);
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
