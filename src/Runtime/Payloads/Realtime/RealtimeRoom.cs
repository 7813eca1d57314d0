namespace Grapnel;

/// <summary>A room: all who subscribed with the same filter to one collection. Immutable. Source: Kuzzle, internal events, "Realtime events".</summary>
/// <param name="Id">Its id, <c>roomId</c> in some events.</param>
/// <param name="Index">The index it listens to.</param>
/// <param name="Collection">The collection it listens to.</param>
public sealed record RealtimeRoom(string Id, string Index, string Collection);
