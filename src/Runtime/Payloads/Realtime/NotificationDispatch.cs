namespace Grapnel;

/// <summary>A notification and where it goes. Source: Kuzzle, internal events, "Realtime events".</summary>
/// <remarks>Not thread-safe, as <see cref="Grapnel.Notification"/>. A hook gets a copy of its own.</remarks>
public sealed class NotificationDispatch : ISnapshot<NotificationDispatch>
{
    private IReadOnlyList<string> _channels;

    /// <summary>A notification and where it goes.</summary>
    /// <param name="notification">The notification.</param>
    /// <param name="channels">The channels it goes to; the list is copied.</param>
    /// <param name="connectionId">The one connection it goes to; null for all that listen to the channels.</param>
    /// <exception cref="ArgumentNullException">The notification or the list is null.</exception>
    public NotificationDispatch(Notification notification, IReadOnlyList<string> channels, string? connectionId = null)
    {
        ArgumentNullException.ThrowIfNull(notification);
        ArgumentNullException.ThrowIfNull(channels);
        Notification = notification;
        _channels = [.. channels];
        ConnectionId = connectionId;
    }

    /// <summary>The notification.</summary>
    /// <exception cref="ArgumentNullException">On assigning null.</exception>
    public Notification Notification
    {
        get;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    }

    /// <summary>The channels it goes to. The list assigned is copied.</summary>
    /// <exception cref="ArgumentNullException">On assigning null.</exception>
    public IReadOnlyList<string> Channels
    {
        get => _channels;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            _channels = [.. value];
        }
    }

    /// <summary>The one connection it goes to; null for all that listen to the channels.</summary>
    public string? ConnectionId { get; set; }

    /// <summary>A copy that shares nothing mutable with this instance.</summary>
    public NotificationDispatch Snapshot() => new(Notification.Snapshot(), _channels, ConnectionId);
}
