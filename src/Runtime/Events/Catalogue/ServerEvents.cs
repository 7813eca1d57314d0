namespace Grapnel;

/// <summary>Events of the <c>server</c> controller: before an action, after it, and on its error. Source: Kuzzle, internal events, "API events".</summary>
[ControllerEvents(
    "server",
    "adminExists", "capabilities", "getAllStats", "getConfig", "getLastStats", "getStats", "healthCheck", "info", "metrics",
    "now", "openapi", "publicApi")]
public static partial class ServerEvents;
