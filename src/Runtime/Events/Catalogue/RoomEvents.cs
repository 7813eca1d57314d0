namespace Grapnel;

/// <summary>Older events of rooms. Source: Kuzzle, internal events.</summary>
public static partial class RoomEvents
{
    /// <summary>Fires when a room has been made. Source: Kuzzle, internal events, "Realtime events".</summary>
    [Event("room:new", ReplacedBy = "core:realtime:room:create:after")]
    public static partial HookEvent<RealtimeRoom> New { get; }

    /// <summary>Fires when a room has been removed, with its id. Source: Kuzzle, internal events, "Realtime events".</summary>
    [Event("room:remove", ReplacedBy = "core:realtime:room:remove:before")]
    public static partial PipeEvent<string> Remove { get; }
}
