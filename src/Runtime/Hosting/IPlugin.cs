namespace Grapnel;

/// <summary>A plugin that has something to do before the first event. Source: Kuzzle, "Plugin prerequisites", <c>init</c>.</summary>
public interface IPlugin
{
    /// <summary>Called once when the host starts, before any event; the inits of several plugins run side by side.</summary>
    /// <param name="context">The plugin's own view of the host.</param>
    /// <param name="cancellationToken">Cancelled after <see cref="GrapnelOptions.InitTimeout"/> or when the start is given up.</param>
    /// <remarks>An exception stops the start of the host.</remarks>
    ValueTask InitAsync(PluginContext context, CancellationToken cancellationToken);
}
