namespace Grapnel;

/// <summary>
/// Emits events. Resolve it from the services of a request or of the host; the typed calls are extension methods,
/// <c>events.PipeAsync(ServerEvents.AfterNow, request)</c>.
/// </summary>
/// <remarks>
/// May be used from several threads. Events can be emitted from the end of the host's start to the start of its stop.
/// [FromScope] parameters of pipes come from the scope this dispatcher was resolved in.
/// </remarks>
public interface IEventDispatcher
{
    /// <summary>Runs the pipes of an event known by name only, queues its hooks, and returns the first payload argument as the pipes left it.</summary>
    /// <param name="eventName">The name of a declared pipe event.</param>
    /// <param name="payload">Its payload, in order.</param>
    /// <param name="cancellationToken">Handed to the pipes; ends the wait for a full hook queue.</param>
    /// <exception cref="ArgumentException">No such event, hooks alone may listen to it, or the payload is not the declared one.</exception>
    /// <exception cref="Errors.KuzzleException">A pipe aborted.</exception>
    /// <exception cref="InvalidOperationException">The host is not running.</exception>
    ValueTask<object?> PipeAsync(string eventName, object?[] payload, CancellationToken cancellationToken = default);

    /// <summary>Queues the hooks of an event known by name only.</summary>
    /// <param name="eventName">The name of a declared hook event.</param>
    /// <param name="payload">Its payload, in order.</param>
    /// <param name="cancellationToken">Ends the wait for a full hook queue.</param>
    /// <exception cref="ArgumentException">No such event, pipes stand on it (emit it with PipeAsync), or the payload is not the declared one.</exception>
    /// <exception cref="InvalidOperationException">The host is not running.</exception>
    ValueTask EmitAsync(string eventName, object?[] payload, CancellationToken cancellationToken = default);
}
