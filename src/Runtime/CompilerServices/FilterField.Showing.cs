using System.Text.Json;
using System.Text.Json.Nodes;
using Grapnel.Json;

namespace Grapnel.CompilerServices;

public readonly partial struct FilterField
{
    /// <summary>The field as an element, to be shown to people; false where it is missing or cannot be written as JSON.</summary>
    internal bool TryElement(out JsonElement element)
    {
        element = _element;
        return _written switch
        {
            null => element.ValueKind != JsonValueKind.Undefined,
            JsonNode node => WrittenValue.TryAsElement(node, out element),
            _ => WrittenValue.TryAsElement(JsonValue.Create((string)_written), out element),
        };
    }
}
