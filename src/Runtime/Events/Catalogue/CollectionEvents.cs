namespace Grapnel;

/// <summary>Events of the <c>collection</c> controller: before an action, after it, and on its error. Source: Kuzzle, internal events, "API events".</summary>
[ControllerEvents(
    "collection",
    "create", "delete", "deleteSpecifications", "exists", "getMapping", "getSettings", "getSpecifications", "list",
    "refresh", "scrollSpecifications", "searchSpecifications", "truncate", "update", "updateMapping",
    "updateSpecifications", "validateSpecifications")]
public static partial class CollectionEvents;
