namespace Grapnel;

/// <summary>The JSON that was read from a WebSocket message. Source: Kuzzle, internal events, "WebSocket events".</summary>
/// <remarks>Not thread-safe, as <see cref="JsonFields"/>. A hook gets a copy of its own.</remarks>
public sealed class ParsedWebSocketPayload : ISnapshot<ParsedWebSocketPayload>
{
    /// <summary>The content of a WebSocket message.</summary>
    /// <param name="connection">The connection it came through.</param>
    /// <param name="payload">Its content; it is taken over.</param>
    /// <exception cref="ArgumentNullException">The connection or the content is null.</exception>
    public ParsedWebSocketPayload(ClientConnection connection, JsonFields payload)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(payload);
        Connection = connection;
        Payload = payload;
    }

    /// <summary>The connection it came through.</summary>
    public ClientConnection Connection { get; }

    /// <summary>The content; what a pipe puts here becomes the request to the API. What is assigned is taken over.</summary>
    /// <exception cref="ArgumentNullException">On assigning null.</exception>
    public JsonFields Payload
    {
        get;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    }

    /// <summary>A copy that shares nothing mutable with this instance.</summary>
    public ParsedWebSocketPayload Snapshot() => new(Connection, Payload.Snapshot());
}
