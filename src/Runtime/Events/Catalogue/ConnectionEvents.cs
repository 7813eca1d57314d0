namespace Grapnel;

/// <summary>Events of client connections. Source: Kuzzle, internal events.</summary>
public static partial class ConnectionEvents
{
    /// <summary>Fires when a client has connected; each HTTP request is a connection of its own. Source: Kuzzle, internal events, "Connection events".</summary>
    [Event("connection:new")]
    public static partial HookEvent<ClientConnection> New { get; }

    /// <summary>Fires when a connection has ended. Source: Kuzzle, internal events, "Connection events".</summary>
    [Event("connection:remove")]
    public static partial HookEvent<ClientConnection> Remove { get; }
}
