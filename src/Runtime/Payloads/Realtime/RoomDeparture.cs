namespace Grapnel;

/// <summary>A user has left a room. Source: Kuzzle, internal events, "Realtime events".</summary>
/// <remarks>Not thread-safe, as <see cref="Grapnel.RequestContext"/>. A hook gets a copy of its own.</remarks>
/// <param name="RequestContext">Who left.</param>
/// <param name="Room">The room.</param>
public sealed record RoomDeparture(RequestContext RequestContext, RealtimeRoom Room) : ISnapshot<RoomDeparture>
{
    /// <summary>A copy that shares nothing mutable with this instance.</summary>
    public RoomDeparture Snapshot() => this with { RequestContext = RequestContext.Snapshot() };
}
