namespace Grapnel;

/// <summary>The plugin host could not start; the message names the plugin and what to do.</summary>
public sealed class PluginStartException : Exception
{
    internal PluginStartException(string message, string? plugin = null, Exception? innerException = null)
        : base(message, innerException) => Plugin = plugin;

    /// <summary>The plugin at fault; null where it is not one plugin.</summary>
    public string? Plugin { get; }
}
