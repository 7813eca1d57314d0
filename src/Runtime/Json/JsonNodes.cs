using System.Text.Json;
using System.Text.Json.Nodes;

namespace Grapnel.Json;

/// <summary>How elements become nodes that users may keep and change, and how nodes of users are taken over.</summary>
internal static class JsonNodes
{
    internal static bool IsContainer(JsonElement element) => element.ValueKind is JsonValueKind.Object or JsonValueKind.Array;

    /// <summary>A new node over the element; null for JSON null.</summary>
    internal static JsonNode? Over(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Null or JsonValueKind.Undefined:
                return null;
            case JsonValueKind.Object:
                return JsonObject.Create(Distinct(element));
            case JsonValueKind.Array:
                return JsonArray.Create(Distinct(element));
            default:
                return JsonValue.Create(element);
        }
    }

    /// <summary>What to give away of a stored node: a scalar as a copy, so that nobody else holds the one stored.</summary>
    internal static JsonNode? HandOut(JsonNode? stored) => stored is JsonValue scalar ? scalar.DeepClone() : stored;

    /// <summary>
    /// What to store of a node that was given. One that sits in another tree is copied, as it cannot be in two. A scalar
    /// over an element gets memory of its own; one over an object of the user's, which might change, becomes plain JSON.
    /// </summary>
    internal static JsonNode? Take(JsonNode? given) => given switch
    {
        null => null,
        JsonValue scalar => Frozen(scalar),
        _ => given.Parent is null ? given : given.DeepClone(),
    };

    private static JsonNode? Frozen(JsonValue scalar)
    {
        if (scalar.TryGetValue(out JsonElement element))
            return Over(JsonContent.Own(element));
        // Kind by kind, as each question costs a generic virtual call.
        bool isPlain = scalar.GetValueKind() switch
        {
            JsonValueKind.String => scalar.TryGetValue(out string? _) || scalar.TryGetValue(out DateTime _)
                || scalar.TryGetValue(out DateTimeOffset _) || scalar.TryGetValue(out Guid _),
            JsonValueKind.Number => scalar.TryGetValue(out int _) || scalar.TryGetValue(out double _) || scalar.TryGetValue(out long _)
                || scalar.TryGetValue(out decimal _) || scalar.TryGetValue(out float _) || scalar.TryGetValue(out Half _),
            var kind => kind is JsonValueKind.True or JsonValueKind.False && scalar.TryGetValue(out bool _),
        };
        return isPlain ? scalar : Over(JsonContent.From(scalar));
    }

    private static JsonElement Distinct(JsonElement element) =>
        DuplicateNames.AreIn(element, deep: true) ? DuplicateNames.Dropped(element) : element;
}
