using Microsoft.Extensions.Logging;

namespace Grapnel;

/// <summary>What the runtime logs, in one place. No line throws: who logs may be an emitter, a hook or a stop.</summary>
internal sealed partial class RuntimeLog
{
    private readonly ILogger _logger;

    public RuntimeLog(ILogger logger) => _logger = new UnfailingLogger(logger);

    [LoggerMessage(1, LogLevel.Warning, "[{Plugin}] pipe {Method} for event '{Event}' is slow ({Milliseconds}ms)")]
    public partial void SlowPipe(string plugin, string method, string @event, long milliseconds);

    [LoggerMessage(2, LogLevel.Error, "[{Plugin}] Error executing hook {Method} on \"{Event}\"")]
    public partial void HookFailed(string plugin, string method, string @event, Exception error);

    [LoggerMessage(3, LogLevel.Warning, "[{Plugin}] A hook item of \"{Event}\" is lost: {Reason} ({Lost} lost since start)")]
    public partial void HookLost(string plugin, string @event, string reason, long lost);

    [LoggerMessage(4, LogLevel.Warning, "[{Plugin}] Hook {Method} on \"{Event}\" did not run: the plugin host has stopped")]
    public partial void HookAbandoned(string plugin, string method, string @event);

    [LoggerMessage(5, LogLevel.Error, "[{Plugin}] The services of a hook item of \"{Event}\" could not be disposed")]
    public partial void ScopeFailed(string plugin, string @event, Exception error);

    [LoggerMessage(6, LogLevel.Error, "[{Plugin}] hook:onError could not be raised for a failed hook on \"{Event}\"")]
    public partial void ErrorReportRefused(string plugin, string @event, Exception error);

    [LoggerMessage(7, LogLevel.Warning, "[{Plugin}] The plugin host stopped before its hooks were done: {Queued} items were left in the queue, {Running} were still running")]
    public partial void HooksLeft(string plugin, int queued, int running);

    [LoggerMessage(8, LogLevel.Information, "Plugins started: {Plugins}")]
    public partial void Started(string plugins);

    [LoggerMessage(9, LogLevel.Warning, "Failsafe mode activated, skipping plugin \"{Plugin}\"")]
    public partial void Skipped(string plugin);

    [LoggerMessage(10, LogLevel.Error, "[{Plugin}] The plugin could not be disposed")]
    public partial void DisposeFailed(string plugin, Exception error);

    [LoggerMessage(11, LogLevel.Error, "The services of a pipe chain on \"{Event}\" could not be disposed")]
    public partial void PipeScopeFailed(string @event, Exception error);

    [LoggerMessage(14, LogLevel.Error, "A listener of the meter or the activity source \"Grapnel\" threw when it was told of \"{Told}\"; events go on. Others of this class are not logged")]
    public partial void ListenerFailed(string told, Exception error);

    [LoggerMessage(20, LogLevel.Information, "Plugin \"{Plugin}\" is not started: it is not enabled (Plugins:{Plugin}:Enabled)")]
    public partial void Disabled(string plugin);

    [LoggerMessage(21, LogLevel.Warning, "[!WARNING!] Grapnel overloaded: {Fill}%. Delaying {Delayed}...")]
    public partial void Overloaded(double fill, string delayed);

    [LoggerMessage(22, LogLevel.Information, "End of overloaded state. Resuming normal activity.")]
    public partial void OverloadEnded();

    [LoggerMessage(23, LogLevel.Warning, "core:overload did not reach every hook that listens to it")]
    public partial void OverloadNotEmitted(Exception error);

    [LoggerMessage(40, LogLevel.Error, "Plugin \"{Plugin}\" ({Path}) is skipped, since it could not be loaded: {Reason}")]
    public partial void BrokenPlugin(string plugin, string path, string reason, Exception? error);

    [LoggerMessage(12, LogLevel.Warning, "[{Plugin}] The {Kind} {Method} on \"{Event}\" is new or has changed since the plugin host started: it is called after a restart")]
    public partial void RowAdded(string plugin, string kind, string method, string @event);

    [LoggerMessage(13, LogLevel.Warning, "[{Plugin}] The {Kind} {Method} on \"{Event}\" was removed or has changed since the plugin host started: the host goes by what it was until a restart")]
    public partial void RowRemoved(string plugin, string kind, string method, string @event);

    [LoggerMessage(30, LogLevel.Error, "[{Plugin}] Worker thread '{Thread}' is replaced, with a new instance: something on it, outside a hook, has thrown. {Pending} pending items move to the new one")]
    public partial void WorkerFailed(string plugin, string thread, int pending, Exception error);

    [LoggerMessage(31, LogLevel.Information, "[{Plugin}] Worker thread '{Thread}' has been replaced")]
    public partial void WorkerReplaced(string plugin, string thread);

    [LoggerMessage(32, LogLevel.Error, "[{Plugin}] The new instance for worker thread '{Thread}' could not start, its items wait; next attempt in {Milliseconds}ms")]
    public partial void WorkerNotReplaced(string plugin, string thread, long milliseconds, Exception error);

    [LoggerMessage(33, LogLevel.Warning, "[{Plugin}] Worker thread '{Thread}' is blocked and has not ended: it ends, and its instance is disposed, when what blocks it goes on")]
    public partial void WorkerBlocked(string plugin, string thread);
}
