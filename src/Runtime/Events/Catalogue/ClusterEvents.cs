namespace Grapnel;

/// <summary>Events of the <c>cluster</c> controller: before an action, after it, and on its error. Source: Kuzzle, internal events, "API events".</summary>
[ControllerEvents(
    "cluster",
    "status")]
public static partial class ClusterEvents;
