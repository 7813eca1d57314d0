namespace Grapnel;

/// <summary>The host, as a plugin reaches it. Source: Kuzzle, "Plugin context", <c>accessors</c>.</summary>
/// <remarks>May be used from several threads.</remarks>
public sealed class PluginAccessors
{
    internal PluginAccessors(IEventDispatcher events, IServiceProvider services)
    {
        Events = events;
        Services = services;
    }

    /// <summary>Emits events, once the host has started.</summary>
    public IEventDispatcher Events { get; }

    /// <summary>The host's services.</summary>
    public IServiceProvider Services { get; }
}
