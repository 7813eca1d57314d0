using Grapnel.CompilerServices;

namespace Grapnel.Registration;

/// <summary>One module in a host: what it handed over, and its segments once its plugins are made.</summary>
internal sealed class ModuleEntry
{
    private readonly Dictionary<PipeGroup, object> _segments = [];

    public ModuleEntry(PluginModule module)
    {
        AssemblyName = module.AssemblyName;
        if (module.Contract is < 1 or > PluginModule.NewestContract)
        {
            throw new PluginStartException(
                $"Assembly '{AssemblyName}' was built against a newer Grapnel (contract {module.Contract}; this host knows {PluginModule.NewestContract}): update the Grapnel package of the host.");
        }

        var registration = new ModuleRegistration();
        try
        {
            module.Register(registration);
            Plugins = [.. registration.Plugins.Select(static descriptor => new PluginEntry(descriptor))];
        }
        catch (Exception missing) when (missing is TypeLoadException or MissingMemberException or FileNotFoundException or FileLoadException)
        {
            // NuGet takes the newest version of a library that any part of a host asks for.
            throw new PluginStartException(
                $"Assembly '{AssemblyName}' was built against something else than this host has: {missing.Message} Use versions that fit each other, or build it again.", innerException: missing);
        }

        Events = registration.Events;
        PipeGroups = registration.PipeGroups;
    }

    public string AssemblyName { get; }

    public IReadOnlyList<EventHandle> Events { get; }

    public PluginEntry[] Plugins { get; }

    public IReadOnlyList<PipeGroup> PipeGroups { get; }

    /// <summary>The segment of a group; made once, when the plugins have their instances.</summary>
    public PipeSegment<T> Segment<T>(PipeGroup<T> group)
    {
        lock (_segments)
        {
            if (!_segments.TryGetValue(group, out var segment))
            {
                segment = group.Create(new PluginInstances(Array.ConvertAll(Plugins, static plugin => plugin.Instance)));
                _segments.Add(group, segment);
            }

            return (PipeSegment<T>)segment;
        }
    }
}
