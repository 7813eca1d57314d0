namespace Grapnel;

/// <summary>Events of the <c>admin</c> controller: before an action, after it, and on its error. Source: Kuzzle, internal events, "API events".</summary>
[ControllerEvents(
    "admin",
    "dump", "loadFixtures", "loadMappings", "loadSecurities", "refreshIndexCache", "resetCache", "resetDatabase",
    "resetSecurity", "shutdown")]
public static partial class AdminEvents;
