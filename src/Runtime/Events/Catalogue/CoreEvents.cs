namespace Grapnel;

/// <summary>Events of Kuzzle's core. Source: Kuzzle, internal events.</summary>
public static partial class CoreEvents
{
    /// <summary>Fires when the start is over and requests are served, with a message. Source: Kuzzle, internal events, "Core events".</summary>
    [Event("core:kuzzleStart", ReplacedBy = "kuzzle:state:ready")]
    public static partial HookEvent<string> KuzzleStart { get; }

    /// <summary>Reports how full the request buffer is, in percent with two decimals, while the server cannot keep up. Source: Kuzzle, internal events, "Core events".</summary>
    [Event("core:overload")]
    public static partial HookEvent<double> Overload { get; }

    /// <summary>Fires during the stop, once the pipes on <c>kuzzle:shutdown</c> are done. Source: Kuzzle, internal events, "Core events".</summary>
    [Event("core:shutdown", ReplacedBy = "kuzzle:shutdown")]
    public static partial HookEvent Shutdown { get; }

    /// <summary>Fires when a plugin has added an authentication strategy while the server runs. Source: Kuzzle, internal events, "Core events".</summary>
    [Event("core:auth:strategyAdded")]
    public static partial PipeEvent<AuthenticationStrategy> AuthStrategyAdded { get; }

    /// <summary>Fires when a plugin has removed an authentication strategy while the server runs. Source: Kuzzle, internal events, "Core events".</summary>
    [Event("core:auth:strategyRemoved")]
    public static partial PipeEvent<RemovedStrategy> AuthStrategyRemoved { get; }

    /// <summary>Fires when a subscription has been added. Source: Kuzzle, internal events, "Realtime events".</summary>
    [Event("core:hotelClerk:addSubscription", ReplacedBy = "core:realtime:user:subscribe:after")]
    public static partial PipeEvent<Subscription> HotelClerkAddSubscription { get; }

    /// <summary>Fires when a user has left a room in which others stay. Source: Kuzzle, internal events, "Realtime events".</summary>
    [Event("core:hotelClerk:removeRoomForCustomer", ReplacedBy = "core:realtime:user:unsubscribe:after")]
    public static partial PipeEvent<RoomDeparture> HotelClerkRemoveRoomForCustomer { get; }

    /// <summary>Fires when the first subscription of its kind has made a room. Source: Kuzzle, internal events, "Realtime events".</summary>
    [Event("core:realtime:room:create:after")]
    public static partial HookEvent<AnsweredCall<NormalizedFilter>> RealtimeRoomCreateAfter { get; }

    /// <summary>Announces, with its id, a room about to be removed; Kuzzle documents it and does not emit it any more. Source: Kuzzle, internal events, "Realtime events".</summary>
    [Event("core:realtime:room:remove:before")]
    public static partial HookEvent<string> RealtimeRoomRemoveBefore { get; }

    /// <summary>Fires when a user has subscribed. Source: Kuzzle, internal events, "Realtime events".</summary>
    [Event("core:realtime:user:subscribe:after")]
    public static partial HookEvent<Subscription> RealtimeUserSubscribeAfter { get; }

    /// <summary>Fires when a user has left a room. Source: Kuzzle, internal events, "Realtime events".</summary>
    [Event("core:realtime:user:unsubscribe:after")]
    public static partial HookEvent<Unsubscription> RealtimeUserUnsubscribeAfter { get; }

    /// <summary>Fires before a notification is sent, with the channels it goes to. Source: Kuzzle, internal events, "Realtime events".</summary>
    [Event("core:realtime:notification:dispatch:before")]
    public static partial PipeEvent<NotificationDispatch> RealtimeNotificationDispatchBefore { get; }

    /// <summary>Tells the cluster that this node has a subscriber in a room, given by its id. Source: Kuzzle 2.56.0, lib/core/realtime/hotelClerk.ts.</summary>
    [Event("core:realtime:subscribe:after")]
    public static partial HookEvent<AnsweredCall<string>> RealtimeSubscribeAfter { get; }

    /// <summary>Tells the cluster that a subscriber of this node has left a room, given by its id. Source: Kuzzle 2.56.0, lib/core/realtime/hotelClerk.ts.</summary>
    [Event("core:realtime:unsubscribe:after")]
    public static partial HookEvent<AnsweredCall<string>> RealtimeUnsubscribeAfter { get; }

    /// <summary>Asks the cluster to pass a notification about a document on to other nodes. Source: Kuzzle 2.56.0, lib/core/realtime/notifier.js.</summary>
    [Event("core:notify:document")]
    public static partial HookEvent<DocumentNotificationRelay> NotifyDocument { get; }

    /// <summary>Asks the cluster to pass a notification about a user on to other nodes. Source: Kuzzle 2.56.0, lib/core/realtime/notifier.js.</summary>
    [Event("core:notify:user")]
    public static partial HookEvent<UserNotificationRelay> NotifyUser { get; }

    /// <summary>Carries a notification, with its room, to the embedded SDK. Source: Kuzzle 2.56.0, lib/core/network/protocols/internalProtocol.js.</summary>
    [Event("core:network:internal:message")]
    public static partial HookEvent<Notification> NetworkInternalMessage { get; }

    /// <summary>Tells other nodes that an index has been created. Source: Kuzzle 2.56.0, lib/core/storage/clientAdapter.js.</summary>
    [Event("core:storage:index:create:after")]
    public static partial HookEvent<IndexLocation> StorageIndexCreateAfter { get; }

    /// <summary>Tells other nodes that an index has been deleted. Source: Kuzzle 2.56.0, lib/core/storage/clientAdapter.js.</summary>
    [Event("core:storage:index:delete:after")]
    public static partial HookEvent<IndexLocation> StorageIndexDeleteAfter { get; }

    /// <summary>Tells other nodes that several indexes have been deleted. Source: Kuzzle 2.56.0, lib/core/storage/clientAdapter.js.</summary>
    [Event("core:storage:index:mDelete:after")]
    public static partial HookEvent<IndexLocations> StorageIndexMDeleteAfter { get; }

    /// <summary>Tells other nodes that a collection has been created. Source: Kuzzle 2.56.0, lib/core/storage/clientAdapter.js.</summary>
    [Event("core:storage:collection:create:after")]
    public static partial HookEvent<CollectionLocation> StorageCollectionCreateAfter { get; }

    /// <summary>Tells other nodes that a collection has been deleted. Source: Kuzzle 2.56.0, lib/core/storage/clientAdapter.js.</summary>
    [Event("core:storage:collection:delete:after")]
    public static partial HookEvent<CollectionLocation> StorageCollectionDeleteAfter { get; }
}
