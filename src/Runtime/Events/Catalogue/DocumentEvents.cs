namespace Grapnel;

/// <summary>Events of the <c>document</c> controller: before an action, after it, and on its error. Source: Kuzzle, internal events, "API events".</summary>
[ControllerEvents(
    "document",
    "count", "create", "createOrReplace", "delete", "deleteByQuery", "deleteFields", "exists", "export", "get", "mCreate",
    "mCreateOrReplace", "mDelete", "mExists", "mGet", "mReplace", "mUpdate", "mUpsert", "replace", "scroll", "search",
    "update", "updateByQuery", "upsert", "validate")]
public static partial class DocumentEvents;
