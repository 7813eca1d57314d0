namespace Grapnel;

/// <summary>A notification about a user, for subscribers at other nodes.</summary>
/// <remarks>Not thread-safe, as <see cref="Grapnel.Notification"/>. A hook gets a copy of its own.</remarks>
/// <param name="Notification">The notification.</param>
/// <param name="Room">The id of the room it goes to.</param>
public sealed record UserNotificationRelay(Notification Notification, string Room) : ISnapshot<UserNotificationRelay>
{
    /// <summary>A copy that shares nothing mutable with this instance.</summary>
    public UserNotificationRelay Snapshot() => this with { Notification = Notification.Snapshot() };
}
