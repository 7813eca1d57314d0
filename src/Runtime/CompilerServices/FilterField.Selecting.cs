using System.Text.Json;
using System.Text.Json.Nodes;
using Grapnel.Json;

namespace Grapnel.CompilerServices;

public readonly partial struct FilterField
{
    /// <summary>An element of the array the field is; missing where it is no array or has no such element.</summary>
    /// <param name="index">From the start, or if negative from the end.</param>
    public FilterField At(int index)
    {
        if (_written is JsonArray written)
        {
            var place = index < 0 ? index + written.Count : index;
            return (uint)place < (uint)written.Count ? new FilterField(written[place]) : default;
        }

        if (!TryElement(JsonValueKind.Array, out var element))
        {
            return default;
        }

        var count = element.GetArrayLength();
        var at = index < 0 ? index + count : index;
        return (uint)at < (uint)count ? new FilterField(element[at]) : default;
    }

    /// <summary>
    /// Finds a field in the object this field is; missing where it is none. A path may be a name with dots as well as names joined by them;
    /// where both are there, the last one in document order is found.
    /// </summary>
    /// <param name="path">The path from here.</param>
    /// <exception cref="NullReferenceException">The path is null.</exception>
    public FilterField Find(FilterPath path)
    {
        if (_written is JsonNode node)
        {
            return FieldSearch.Below(node, path, next: 0);
        }

        // A path that is one name cannot be found in two ways.
        return path.Names.Length == 1
            ? FieldSearch.ByNames(_element, path.Names, next: 0)
            : FieldSearch.InElement(_element, path.Utf8, isRoot: false);
    }
}
