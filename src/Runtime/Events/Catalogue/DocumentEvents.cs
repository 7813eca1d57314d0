namespace Grapnel;

/// <summary>Events of the <c>document</c> controller. Source: Kuzzle, internal events, "API events".</summary>
[ControllerEvents("document", "create")]
public static partial class DocumentEvents;
