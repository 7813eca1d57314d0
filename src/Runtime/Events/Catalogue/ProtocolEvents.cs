namespace Grapnel;

/// <summary>Events of messages on the network, before they are requests. Source: Kuzzle, internal events.</summary>
public static partial class ProtocolEvents
{
    /// <summary>Fires with the body of an HTTP request as it came, where there is one. Source: Kuzzle, internal events, "HTTP events".</summary>
    [Event("protocol:http:beforeParsingPayload")]
    public static partial PipeEvent<RawHttpPayload> HttpBeforeParsingPayload { get; }

    /// <summary>Fires with the JSON that was read from the body of an HTTP request. Source: Kuzzle, internal events, "HTTP events".</summary>
    [Event("protocol:http:afterParsingPayload")]
    public static partial PipeEvent<ParsedHttpPayload> HttpAfterParsingPayload { get; }

    /// <summary>Fires with a WebSocket message as it came; keep-alive messages too. Source: Kuzzle, internal events, "WebSocket events".</summary>
    [Event("protocol:websocket:beforeParsingPayload")]
    public static partial PipeEvent<RawWebSocketPayload> WebsocketBeforeParsingPayload { get; }

    /// <summary>Fires with the JSON that was read from a WebSocket message. Source: Kuzzle, internal events, "WebSocket events".</summary>
    [Event("protocol:websocket:afterParsingPayload")]
    public static partial PipeEvent<ParsedWebSocketPayload> WebsocketAfterParsingPayload { get; }
}
