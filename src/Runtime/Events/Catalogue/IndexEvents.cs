namespace Grapnel;

/// <summary>Events of the <c>index</c> controller: before an action, after it, and on its error. Source: Kuzzle, internal events, "API events".</summary>
[ControllerEvents(
    "index",
    "create", "delete", "exists", "list", "mDelete", "stats")]
public static partial class IndexEvents;
