using System.ComponentModel;

namespace Grapnel.CompilerServices;

/// <summary>The instances of one module's plugins, by number.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PluginInstances
{
    private readonly object?[] _instances;

    internal PluginInstances(object?[] instances) => _instances = instances;

    /// <summary>The instance of a plugin. Where the plugin is not started it is null, and the host calls none of its rows.</summary>
    public TPlugin Get<TPlugin>(int plugin)
        where TPlugin : class => (TPlugin)_instances[plugin]!;
}
