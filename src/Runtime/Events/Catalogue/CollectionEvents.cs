namespace Grapnel;

/// <summary>Events of the <c>collection</c> controller. Source: Kuzzle, internal events.</summary>
public static partial class CollectionEvents
{
    /// <summary>Fires once the collections of an index have been listed. Source: Kuzzle, internal events, "API events".</summary>
    [Event("collection:afterList")]
    public static partial PipeEvent<Request> AfterList { get; }
}
