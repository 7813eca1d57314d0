using System.Text.Json;
using System.Text.Json.Nodes;
using Grapnel.CompilerServices;

namespace Grapnel.Json;

/// <summary>One JSON value of any kind: an element until an object or array in it is handed out, then that node.</summary>
internal struct JsonCell
{
    private JsonElement _element;
    private JsonNode? _node;
    private ElementNames _names;

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
            _names = default;
        }
    }

    /// <summary>The element must have come through <see cref="JsonContent"/>.</summary>
    internal static JsonCell Of(JsonElement element) => new() { _element = element };

    internal readonly JsonCell Snapshot() => new()
    {
        _element = _element,
        _names = _names,
        _node = _node is JsonValue ? _node : _node?.DeepClone(),
    };

    /// <summary>The current form: the node where there is one, else the element; false for null.</summary>
    internal readonly bool TryFind(out JsonElement element, out JsonNode? node)
    {
        node = _node;
        element = node is null ? _element : default;
        return !IsNull;
    }

    /// <summary>The value as filters see it; missing for null.</summary>
    internal readonly FilterField AsField() => _node is not null ? new FilterField(_node) : IsNull ? default : new FilterField(_element);

    /// <summary>The field of a path in it; missing where it is no object.</summary>
    internal FilterField Find(FilterPath path)
    {
        if (_node is not null)
            return FieldSearch.Below(_node, path, next: 0, isRoot: true);
        if (_element.ValueKind != JsonValueKind.Object)
            return default;
        return OddNames.AreNotIn(_element, ref _names) && path.IsPlain
            ? FieldSearch.ByNames(_element, path.Names, next: 0)
            : FieldSearch.InElement(_element, path.Utf8, isRoot: true);
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
