namespace Grapnel;

/// <summary>What can be set about one plugin, in code or in the configuration section <c>Plugins:name</c>.</summary>
/// <remarks>Read when the host starts; later changes have no effect. Not thread-safe.</remarks>
public sealed class PluginOptions
{
    internal PluginOptions()
    {
    }

    /// <summary>
    /// How many threads of its own the plugin has, each with its own instance and queue; 0 for none, null for what its
    /// <see cref="PluginAttribute.Threads">[Plugin]</see> says. Source: Kuzzle 1.0, <c>plugins.name.threads</c>.
    /// </summary>
    public int? Threads { get; set; }
}
