using System.Text.Json;
using Grapnel.Json;

namespace Grapnel;

/// <summary>A filter in the one form that all filters of its meaning share. Immutable. Source: Koncorde 4, <c>NormalizedFilter</c>.</summary>
/// <param name="Id">Its id, which is that of the room.</param>
/// <param name="Index">The index and collection it belongs to, in one text; null where it belongs to none.</param>
/// <param name="Filter">The filter: alternatives of conditions that hold together.</param>
public sealed record NormalizedFilter(string Id, string? Index, JsonElement Filter)
{
    /// <summary>The filter: alternatives of conditions that hold together. It is copied where its document could be disposed.</summary>
    public JsonElement Filter { get; init => field = JsonContent.OwnIfAny(value); } = JsonContent.OwnIfAny(Filter);
}
