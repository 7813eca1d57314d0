namespace Grapnel;

/// <summary>A WebSocket message as it came. Source: Kuzzle, internal events, "WebSocket events".</summary>
/// <remarks>Not thread-safe. A hook gets a copy of its own.</remarks>
public sealed class RawWebSocketPayload : ISnapshot<RawWebSocketPayload>
{
    /// <summary>A WebSocket message.</summary>
    /// <param name="connection">The connection it came through.</param>
    /// <param name="payload">Its text.</param>
    /// <exception cref="ArgumentNullException">The connection or the text is null.</exception>
    public RawWebSocketPayload(ClientConnection connection, string payload)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(payload);
        Connection = connection;
        Payload = payload;
    }

    /// <summary>The connection it came through.</summary>
    public ClientConnection Connection { get; }

    /// <summary>The text; what a pipe puts here is read instead.</summary>
    /// <exception cref="ArgumentNullException">On assigning null.</exception>
    public string Payload
    {
        get;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    }

    /// <summary>A copy that shares nothing mutable with this instance.</summary>
    public RawWebSocketPayload Snapshot() => new(Connection, Payload);
}
