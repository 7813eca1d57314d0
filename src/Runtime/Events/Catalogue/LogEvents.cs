namespace Grapnel;

/// <summary>Events of Kuzzle's log. Source: Kuzzle.</summary>
public static partial class LogEvents
{
    /// <summary>Fires when a request is refused because the request buffer is full. Source: Kuzzle 2.56.0, lib/api/funnel.js.</summary>
    [Event("log:error")]
    public static partial HookEvent<Exception> Error { get; }
}
