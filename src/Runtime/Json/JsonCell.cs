using System.Text.Json;
using System.Text.Json.Nodes;

namespace Grapnel.Json;

/// <summary>One JSON value of any kind: an element until an object or array in it is handed out, then that node.</summary>
internal struct JsonCell
{
    private JsonElement _element;
    private JsonNode? _node;

    internal readonly bool IsNull => _node is null && _element.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null;

    internal JsonNode? Node
    {
        get
        {
            if (_node is not null)
                return JsonNodes.HandOut(_node);
            JsonNode? node = JsonNodes.Over(_element);
            if (JsonNodes.IsContainer(_element))
                _node = node;
            return node;
        }

        set
        {
            _node = JsonNodes.Take(value);
            _element = default;
        }
    }

    /// <summary>The element must have come through <see cref="JsonContent"/>.</summary>
    internal static JsonCell Of(JsonElement element) => new() { _element = element };

    internal readonly JsonCell Snapshot() => new()
    {
        _element = _element,
        _node = _node is JsonValue ? _node : _node?.DeepClone(),
    };

    /// <summary>The current form: the node where there is one, else the element; false for null.</summary>
    internal readonly bool TryFind(out JsonElement element, out JsonNode? node)
    {
        node = _node;
        element = node is null ? _element : default;
        return !IsNull;
    }

    internal readonly void WriteTo(Utf8JsonWriter writer)
    {
        if (_node is not null)
            _node.WriteTo(writer);
        else if (_element.ValueKind == JsonValueKind.Undefined)
            writer.WriteNullValue();
        else
            JsonContent.Write(_element, writer);
    }
}
