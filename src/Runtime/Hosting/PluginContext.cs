using Grapnel.Errors;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Grapnel;

/// <summary>What a plugin is told when it starts. Source: Kuzzle, "Plugin context".</summary>
/// <remarks>May be kept, and used from several threads.</remarks>
public sealed class PluginContext
{
    private PluginErrors? _errors;

    internal PluginContext(string name, ILogger log, PluginAccessors? accessors, IConfigurationSection configuration)
    {
        Name = name;
        Log = log;
        Accessors = accessors;
        Configuration = configuration;
    }

    /// <summary>The name of the plugin.</summary>
    public string Name { get; }

    /// <summary>The log of the plugin; its category is <c>Grapnel.Plugin.name</c>.</summary>
    public ILogger Log { get; }

    /// <summary>The host around the plugin; null in a worker thread, which is cut off from it.</summary>
    public PluginAccessors? Accessors { get; }

    /// <summary>
    /// The plugin's own settings: the section <c>Plugins:name:Config</c> of the host's configuration, or what <see cref="PluginOptions.Configuration"/>
    /// was set to; an empty section where there are none. Source: Kuzzle, "Plugin configuration".
    /// </summary>
    public IConfigurationSection Configuration { get; }

    /// <summary>
    /// Where the plugin defines errors of its own, with ids that start with <c>plugin.name</c>. A plugin that throws them from static
    /// code makes a <see cref="PluginErrors"/> itself.
    /// </summary>
    /// <exception cref="ArgumentException">The plugin has a name under which all ids are Kuzzle's.</exception>
    public PluginErrors Errors => LazyInitializer.EnsureInitialized(ref _errors, () => new PluginErrors(Name));
}
