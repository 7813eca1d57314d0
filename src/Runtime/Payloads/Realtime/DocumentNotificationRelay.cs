using System.Collections.Immutable;

namespace Grapnel;

/// <summary>A notification about a document, for subscribers at other nodes.</summary>
/// <remarks>Not thread-safe, as <see cref="Grapnel.Notification"/>. A hook gets a copy of its own.</remarks>
/// <param name="Notification">The notification.</param>
/// <param name="Rooms">The ids of the rooms it goes to.</param>
public sealed record DocumentNotificationRelay(Notification Notification, ImmutableArray<string> Rooms) : ISnapshot<DocumentNotificationRelay>
{
    /// <summary>A copy that shares nothing mutable with this instance.</summary>
    public DocumentNotificationRelay Snapshot() => this with { Notification = Notification.Snapshot() };
}
