using System.Collections.Immutable;
using System.Text.Json;
using Grapnel.Json;

namespace Grapnel;

/// <summary>A connection of a client. Immutable. Source: Kuzzle, internal events, "Connection events".</summary>
/// <param name="Id">Its id.</param>
/// <param name="Protocol">Its protocol, such as <c>HTTP/1.1</c> or <c>websocket</c>.</param>
public sealed record ClientConnection(string Id, string Protocol)
{
    /// <summary>The headers it came with, their names in lower case; empty where the protocol has none.</summary>
    public ImmutableDictionary<string, string> Headers { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The addresses it came from, the client's first.</summary>
    public ImmutableArray<string> Ips { get; init; } = [];

    /// <summary>What the protocol itself knows of it; <see cref="JsonValueKind.Undefined"/> where it keeps nothing. It is copied where its document could be disposed.</summary>
    public JsonElement Internal { get; init => field = JsonContent.OwnIfAny(value); }
}
