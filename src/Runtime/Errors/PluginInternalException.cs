namespace Grapnel.Errors;

/// <summary>
/// A pipe failed with an exception that is none of <see cref="Grapnel.Errors"/>: what the caller gets in its place, with the plugin,
/// the method and the event named and the original as <see cref="Exception.InnerException"/>.
/// </summary>
/// <remarks>
/// The "PluginInternalError" of Kuzzle's guide "Event System"; on the wire a PluginImplementationError with the message Kuzzle sends,
/// which does not say where: <see cref="ToString"/>, and so the log, does.
/// </remarks>
public sealed class PluginInternalException : PluginImplementationException
{
    private PluginInternalException(CatalogueEntry entry, string plugin, string method, string @event, Exception? innerException)
        : base(entry, innerException)
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

    /// <summary>Plugin, method and event, then what an exception tells of itself.</summary>
    public override string ToString() => $"Plugin '{Plugin}', pipe {Method}, event '{Event}': {base.ToString()}";

    internal static PluginInternalException Unexpected(string plugin, string method, string @event, Exception cause) =>
        new(KuzzleErrors.Plugin.Runtime.UnexpectedErrorEntry(ErrorMessage.Of(cause)), plugin, method, @event, cause);

    internal static PluginInternalException NullResult(string plugin, string method, string @event) =>
        new(KuzzleErrors.Plugin.Runtime.InvalidPipeResultEntry(method, plugin, @event), plugin, method, @event, innerException: null);
}
