namespace Grapnel;

/// <summary>A user has left a room, and the subscription that has ended. Source: Kuzzle, internal events, "Realtime events".</summary>
/// <remarks>Not thread-safe, as <see cref="Grapnel.RequestContext"/>. A hook gets a copy of its own.</remarks>
/// <param name="RequestContext">Who left.</param>
/// <param name="Room">The room.</param>
/// <param name="Subscription">The subscription that has ended.</param>
public sealed record Unsubscription(RequestContext RequestContext, RealtimeRoom Room, Subscription Subscription) : ISnapshot<Unsubscription>
{
    /// <summary>A copy that shares nothing mutable with this instance.</summary>
    public Unsubscription Snapshot() => this with { RequestContext = RequestContext.Snapshot() };
}
