using Microsoft.Extensions.Logging;

namespace Grapnel;

/// <summary>What a plugin is told when it starts. Source: Kuzzle, "Plugin context".</summary>
/// <remarks>May be kept, and used from several threads.</remarks>
public sealed class PluginContext
{
    internal PluginContext(string name, ILogger log, PluginAccessors? accessors)
    {
        Name = name;
        Log = log;
        Accessors = accessors;
    }

    /// <summary>The name of the plugin.</summary>
    public string Name { get; }

    /// <summary>The log of the plugin; its category is <c>Grapnel.Plugin.name</c>.</summary>
    public ILogger Log { get; }

    /// <summary>The host around the plugin; null in a worker thread, which is cut off from it.</summary>
    public PluginAccessors? Accessors { get; }
}
