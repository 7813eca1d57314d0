namespace Grapnel;

/// <summary>Events of notifications about to be sent. Source: Kuzzle, internal events.</summary>
public static partial class NotifyEvents
{
    /// <summary>Fires before any notification is sent. Source: Kuzzle, internal events, "Realtime events".</summary>
    [Event("notify:dispatch", ReplacedBy = "core:realtime:notification:dispatch:before")]
    public static partial PipeEvent<Notification> Dispatch { get; }

    /// <summary>Fires before a notification about a document is sent. Source: Kuzzle, internal events, "Realtime events".</summary>
    [Event("notify:document")]
    public static partial PipeEvent<Notification> Document { get; }

    /// <summary>Fires before a notification of the server itself is sent. Source: Kuzzle, internal events, "Realtime events".</summary>
    [Event("notify:server")]
    public static partial PipeEvent<Notification> Server { get; }

    /// <summary>Fires before a notification about a user who has come or gone is sent. Source: Kuzzle, internal events, "Realtime events".</summary>
    [Event("notify:user")]
    public static partial PipeEvent<Notification> User { get; }
}
