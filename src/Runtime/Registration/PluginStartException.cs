using Grapnel.Errors;

namespace Grapnel;

/// <summary>The plugin host could not start; the message names the plugin and what to do.</summary>
public sealed class PluginStartException : Exception
{
    internal PluginStartException(string message, string? plugin = null, Exception? innerException = null, KuzzleException? error = null)
        : base(message, innerException)
    {
        Plugin = plugin;
        Error = error;
    }

    /// <summary>The plugin at fault; null where it is not one plugin.</summary>
    public string? Plugin { get; }

    /// <summary>What Kuzzle reports in this case: <c>plugin.runtime.failed_init</c>, say; null where it has no error of its own.</summary>
    public KuzzleException? Error { get; }
}
