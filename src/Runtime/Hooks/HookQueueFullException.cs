namespace Grapnel;

/// <summary>A hook emitted an event, and the queue of a plugin that listens had no room left, not even what is kept for emissions from inside hooks.</summary>
public sealed class HookQueueFullException : InvalidOperationException
{
    internal HookQueueFullException(string eventName, IReadOnlyList<string> plugins)
        : base($"Event '{eventName}' was emitted inside a hook, but {string.Join(", ", plugins.Select(static plugin => $"the hook queue of plugin '{plugin}'"))} is at twice its capacity: the item was rejected and counted as lost.") =>
        Plugins = plugins;

    /// <summary>The plugins whose hooks will not run.</summary>
    public IReadOnlyList<string> Plugins { get; }
}
