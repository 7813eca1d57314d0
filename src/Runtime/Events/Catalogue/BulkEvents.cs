namespace Grapnel;

/// <summary>Events of the <c>bulk</c> controller: before an action, after it, and on its error. Source: Kuzzle, internal events, "API events".</summary>
[ControllerEvents(
    "bulk",
    "deleteByQuery", "import", "mWrite", "updateByQuery", "write")]
public static partial class BulkEvents;
