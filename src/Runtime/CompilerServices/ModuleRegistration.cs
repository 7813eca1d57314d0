using System.ComponentModel;
using Grapnel.Registration;

namespace Grapnel.CompilerServices;

/// <summary>Takes what one module hands over.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ModuleRegistration
{
    internal List<EventHandle> Events { get; } = [];

    internal List<PluginDescriptor> Plugins { get; } = [];

    internal List<PipeGroup> PipeGroups { get; } = [];

    /// <summary>Adds a declared event.</summary>
    public void Event(EventHandle handle)
    {
        ArgumentNullException.ThrowIfNull(handle);
        Events.Add(handle);
    }

    /// <summary>Adds a plugin; its number is the count of plugins added before.</summary>
    public void Plugin(PluginDescriptor plugin) => Plugins.Add(plugin);

    /// <summary>Adds the pipes of this assembly on one event or wildcard.</summary>
    /// <typeparam name="T">The first payload type, <see cref="ValueTuple"/> where the event carries nothing.</typeparam>
    /// <param name="eventName">The event or wildcard.</param>
    /// <param name="create">Makes the segment from the instances of the module's plugins.</param>
    /// <param name="rows">For each row of the segment the plugin's number and the number of the pipe among that plugin's.</param>
    public void Pipes<T>(string eventName, Func<PluginInstances, PipeSegment<T>> create, params ReadOnlySpan<(int Plugin, int Pipe)> rows) =>
        PipeGroups.Add(new PipeGroup<T>(eventName, create, rows.ToArray()));
}
