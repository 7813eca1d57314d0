using System.Text.Json;
using Grapnel.Json;

namespace Grapnel;

/// <summary>An error of the storage engine. Immutable. Source: Kuzzle, internal events, "Services events".</summary>
/// <param name="Message">What went wrong.</param>
/// <param name="Meta">What the engine says besides; null where it says nothing.</param>
/// <param name="Stack">Where it went wrong.</param>
public sealed record StorageError(string Message, JsonElement? Meta, string Stack)
{
    /// <summary>What the engine says besides; null where it says nothing. It is copied where its document could be disposed.</summary>
    public JsonElement? Meta { get; init => field = Own(value); } = Own(Meta);

    private static JsonElement? Own(JsonElement? meta) => meta is { } element ? JsonContent.OwnIfAny(element) : null;
}
