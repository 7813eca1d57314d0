namespace Grapnel.Errors;

/// <summary>
/// A pipe failed with an exception that is none of <see cref="Grapnel.Errors"/>: what the caller gets in its place, with the plugin,
/// the method and the event named and the original as <see cref="Exception.InnerException"/>.
/// </summary>
/// <remarks>The "PluginInternalError" of Kuzzle's guide "Event System"; on the wire a PluginImplementationError, as Kuzzle sends it.</remarks>
public sealed class PluginInternalException : PluginImplementationException
{
    private const int UnexpectedError = 0x04020002;
    private const int InvalidPipeResult = 0x0402000B;

    private PluginInternalException(string message, string id, int code, string plugin, string method, string @event, Exception? innerException)
        : base(message, id, code, innerException)
    {
        Plugin = plugin;
        Method = method;
        Event = @event;
    }

    /// <summary>The plugin that failed.</summary>
    public string Plugin { get; }

    /// <summary>The method that failed.</summary>
    public string Method { get; }

    /// <summary>The event that was emitted.</summary>
    public string Event { get; }

    internal static PluginInternalException Unexpected(string plugin, string method, string @event, Exception cause) => new(
        $"Caught an unexpected plugin error: {cause.Message} (plugin '{plugin}', pipe {method}, event '{@event}')",
        "plugin.runtime.unexpected_error",
        UnexpectedError,
        plugin,
        method,
        @event,
        cause);

    internal static PluginInternalException NullResult(string plugin, string method, string @event) => new(
        $"Pipe {method} of plugin '{plugin}' returned null on event '{@event}', whose payload is never null: return the payload",
        "plugin.runtime.invalid_pipe_result",
        InvalidPipeResult,
        plugin,
        method,
        @event,
        innerException: null);
}
