using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Grapnel.Json;

namespace Grapnel.CompilerServices;

/// <summary>
/// JSON within a payload, as filters read it. C# null is missing, as in other members; JSON null is there. An element of a document that was
/// disposed, or of bytes that are no UTF-8, is missing too.
/// </summary>
/// <remarks>Belongs to one thread at a time, as nodes do. Allocates nothing but for text with halves of surrogate pairs.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class PayloadJson
{
    /// <summary>An element.</summary>
    /// <param name="element">The element; undefined is missing.</param>
    public static FilterField Of(JsonElement element)
    {
        try
        {
            return element.ValueKind == JsonValueKind.Undefined ? default : new FilterField(Clean(element));
        }
        catch (Exception error) when (error is ObjectDisposedException or JsonException)
        {
            return default;
        }
    }

    /// <inheritdoc cref="Of(JsonElement)"/>
    public static FilterField Of(JsonElement? element) => element is { } given ? Of(given) : default;

    /// <summary>A node.</summary>
    /// <param name="node">The node.</param>
    public static FilterField Of(JsonNode? node) => node is null ? default : new FilterField(node);

    /// <summary>A field of some content.</summary>
    /// <param name="fields">The content.</param>
    /// <param name="path">The path.</param>
    /// <exception cref="NullReferenceException">The path is null.</exception>
    public static FilterField Of(JsonFields? fields, FilterPath path) => FilterField.Of(fields, path);

    /// <summary>A field of a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="path">The path, as filters on documents have it.</param>
    /// <exception cref="NullReferenceException">The path is null.</exception>
    public static FilterField Of(Document? document, FilterPath path) => document is null ? default : FilterField.Of(document, path);

    // The element is the user's own: nobody has looked at its text yet.
    private static JsonElement Clean(JsonElement element)
    {
        var raw = JsonMarshal.GetRawUtf8Value(element);
        return Utf8.IsValid(raw) && LoneSurrogates.IndexIn(raw) < 0 ? element : JsonContent.Parse(raw);
    }
}
