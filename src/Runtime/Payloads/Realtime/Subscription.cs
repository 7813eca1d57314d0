using System.Text.Json;
using Grapnel.Json;

namespace Grapnel;

/// <summary>The subscription of a connection to a room. Immutable. Source: Kuzzle, internal events, "Realtime events".</summary>
/// <param name="RoomId">The room.</param>
/// <param name="ConnectionId">The connection.</param>
/// <param name="Index">The index it listens to.</param>
/// <param name="Collection">The collection it listens to.</param>
/// <param name="Filters">What it asks for, as the client wrote it.</param>
/// <param name="Kuid">The id of the user; null where it is not known.</param>
public sealed record Subscription(string RoomId, string ConnectionId, string Index, string Collection, JsonElement Filters, string? Kuid = null)
{
    /// <summary>What it asks for, as the client wrote it. It is copied where its document could be disposed.</summary>
    public JsonElement Filters { get; init => field = JsonContent.OwnIfAny(value); } = JsonContent.OwnIfAny(Filters);
}
