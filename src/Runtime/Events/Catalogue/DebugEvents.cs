namespace Grapnel;

/// <summary>Events of the <c>debug</c> controller: before an action, after it, and on its error. Source: Kuzzle, internal events, "API events".</summary>
[ControllerEvents(
    "debug",
    "addListener", "disable", "enable", "nodeVersion", "post", "removeListener")]
public static partial class DebugEvents;
