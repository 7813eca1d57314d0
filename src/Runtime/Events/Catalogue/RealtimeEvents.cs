namespace Grapnel;

/// <summary>Events of the <c>realtime</c> controller: before an action, after it, and on its error. Source: Kuzzle, internal events, "API events".</summary>
[ControllerEvents(
    "realtime",
    "count", "join", "list", "publish", "subscribe", "unsubscribe", "validate")]
public static partial class RealtimeEvents;
