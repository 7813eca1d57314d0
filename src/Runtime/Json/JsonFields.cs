using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Grapnel.Json;

namespace Grapnel;

/// <summary>
/// The fields of a JSON object: the content of a document, or the body, arguments and the like of a request. It reads and
/// writes as a <see cref="JsonObject"/> does, and makes nodes only of what is written or taken out as an object or array,
/// so that testing and copying a large content costs next to nothing.
/// </summary>
/// <remarks>
/// Names are compared as they are written. Where JSON text names a field twice, the last one counts. Half a surrogate
/// pair, which JSON text may escape, reads as U+FFFD. Content that nobody touched is written as it was received.
/// Not thread-safe: <see cref="TryGet{T}(string, out T)"/>, <see cref="Contains"/> and <see cref="WriteTo"/> may be called from several threads while
/// none does anything else; anything that writes, enumerates or hands out nodes belongs to one thread at a time.
/// </remarks>
[JsonConverter(typeof(JsonFieldsConverter))]
[SuppressMessage("Naming", "CA1710:Identifiers should have correct suffix", Justification = "It is an object's content; that it can be enumerated comes second.")]
public sealed partial class JsonFields : ISnapshot<JsonFields>, IEnumerable<KeyValuePair<string, JsonNode?>>
{
    // Always an object. Where there is an overlay, entries in it stand before fields of the same name here.
    private JsonElement _element;
    private Overlay? _overlay;
    private int _version;
    private bool _isDistinct;

    /// <summary>No fields.</summary>
    public JsonFields()
        : this(JsonContent.EmptyObject)
    {
    }

    /// <summary>The element must be an object that came through <see cref="JsonContent"/>.</summary>
    internal JsonFields(JsonElement element) => _element = element;

    /// <summary>
    /// The value of a field as a node; null when it is missing or JSON null. An object or array that is read stays one
    /// with this content: what is changed in it is changed here. Of text, numbers and booleans every read gives a new node.
    /// </summary>
    /// <remarks>
    /// A node that is written is taken over: later changes to it are changes here. One that sits in another
    /// <see cref="JsonObject"/> or <see cref="JsonArray"/> is copied, as a node cannot be in two.
    /// </remarks>
    /// <param name="name">The field.</param>
    /// <exception cref="ArgumentNullException">The name is null.</exception>
    public JsonNode? this[string name]
    {
        get
        {
            if (!TryFind(name, out JsonElement element, out JsonNode? node))
                return null;
            return element.ValueKind == JsonValueKind.Undefined ? JsonNodes.HandOut(node) : HandOut(name, element);
        }

        set => Write(WellFormed(name), JsonNodes.Take(value));
    }

    /// <summary>How often something was written or removed; for those who remember what they read.</summary>
    internal int Version => _version;

    /// <summary>The element as it came in, current where <see cref="IsUntouched"/>.</summary>
    internal JsonElement Element => _element;

    /// <summary>Whether nothing has been written, removed or handed out, so that the element is all there is.</summary>
    internal bool IsUntouched => _overlay is null;

    internal int OverlayEntries => _overlay?.Entries.Length ?? 0;

    /// <summary>Reads JSON text.</summary>
    /// <param name="json">A JSON object.</param>
    /// <exception cref="JsonException">It is not JSON, or not an object.</exception>
    /// <exception cref="ArgumentNullException">It is null.</exception>
    public static JsonFields Parse(string json) => Over(JsonContent.Parse(json));

    /// <summary>Reads JSON text.</summary>
    /// <param name="utf8Json">A JSON object in UTF-8; it is copied.</param>
    /// <exception cref="JsonException">It is not JSON, not UTF-8, or not an object.</exception>
    public static JsonFields Parse(ReadOnlySpan<byte> utf8Json) => Over(JsonContent.Parse(utf8Json));

    /// <summary>The fields of an element, on memory of their own: its document may be disposed afterwards.</summary>
    /// <param name="element">An object.</param>
    /// <exception cref="JsonException">It is not an object, or not valid UTF-8.</exception>
    public static JsonFields From(JsonElement element) => new(JsonContent.Own(Require.Object(element, "The content")));

    /// <summary>A copy of an object as it is now: what is changed in it afterwards is not changed in the copy.</summary>
    /// <param name="fields">The object.</param>
    /// <exception cref="ArgumentNullException">It is null.</exception>
    public static JsonFields From(JsonObject fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        return new JsonFields(JsonContent.From(fields));
    }

    /// <summary>A copy of an object as it is now, as <see cref="From(JsonObject)"/>; null for null.</summary>
    /// <param name="fields">The object.</param>
    [return: NotNullIfNotNull(nameof(fields))]
    public static implicit operator JsonFields?(JsonObject? fields) => fields is null ? null : From(fields);

    /// <summary>Whether there is a field of this name, JSON null included.</summary>
    /// <param name="name">The field.</param>
    /// <exception cref="ArgumentNullException">The name is null.</exception>
    public bool Contains(string name) => TryFind(name, out _, out _);

    /// <summary>
    /// Reads a field without making a node: text, any number type, bool, <see cref="DateTime"/>, <see cref="DateTimeOffset"/>,
    /// <see cref="Guid"/> or <see cref="JsonElement"/>.
    /// </summary>
    /// <remarks>A number is read as any type it fits exactly: 18, 18.0 and 1.8e1 as an int, too. JSON null is no text.</remarks>
    /// <typeparam name="T">What to read it as.</typeparam>
    /// <param name="name">The field.</param>
    /// <param name="value">What was read.</param>
    /// <returns>False when the field is missing, of another kind or out of range.</returns>
    /// <exception cref="NotSupportedException"><typeparamref name="T"/> is none of these types.</exception>
    /// <exception cref="ArgumentNullException">The name is null.</exception>
    public bool TryGet<T>(string name, [NotNullWhen(true)] out T? value)
    {
        ScalarReader.RequireSupported<T>();
        if (TryFind(name, out JsonElement element, out JsonNode? node))
            return element.ValueKind == JsonValueKind.Undefined ? ScalarReader.TryRead(node, out value) : ScalarReader.TryRead(element, out value);
        value = default;
        return false;
    }

    /// <summary>Reads a field as a type of yours.</summary>
    /// <typeparam name="T">What to read it as.</typeparam>
    /// <param name="name">The field.</param>
    /// <param name="typeInfo">How to read it, from a <see cref="JsonSerializerContext"/>.</param>
    /// <param name="value">What was read.</param>
    /// <returns>False when the field is missing, JSON null, or does not fit the type.</returns>
    /// <exception cref="ArgumentNullException">The name or the type info is null.</exception>
    public bool TryGet<T>(string name, JsonTypeInfo<T> typeInfo, [NotNullWhen(true)] out T? value)
    {
        ArgumentNullException.ThrowIfNull(typeInfo);
        value = default;
        if (!TryFind(name, out JsonElement element, out JsonNode? node))
            return false;
        try
        {
            value = element.ValueKind == JsonValueKind.Undefined ? JsonSerializer.Deserialize(node, typeInfo) : JsonSerializer.Deserialize(element, typeInfo);
            return value is not null;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>
    /// The current form of a field, without allocation: the node where it was written or handed out, else the element. An
    /// undefined element with a null node is a JSON null that was written. Neither may be changed or given to users.
    /// </summary>
    internal bool TryFind(string name, out JsonElement element, out JsonNode? node)
    {
        name = WellFormed(name);
        if (_overlay is not null && _overlay.Find(name) is >= 0 and var at)
        {
            ref readonly Overlay.Entry entry = ref _overlay.Entries[at];
            element = default;
            node = entry.Node;
            return entry.Place != Overlay.Place.Removed;
        }

        node = null;
        return _element.TryGetProperty(name, out element);
    }

    private static JsonFields Over(JsonElement element) => new(Require.Object(element, "The content"));

    /// <summary>Names with half a surrogate pair, as they read after <see cref="JsonContent"/>; they cannot be looked up as they are.</summary>
    private static string WellFormed(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        foreach (char unit in name)
            if (char.IsSurrogate(unit))
                return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(name));
        return name;
    }

    private JsonNode? HandOut(string name, JsonElement element)
    {
        JsonNode? node = JsonNodes.Over(element);
        // Scalars cannot change, so nothing is to be remembered of them.
        if (JsonNodes.IsContainer(element))
            Writable().Add(new(WellFormed(name), node, OffsetOf(element), Overlay.Place.There));
        return node;
    }

    private int OffsetOf(JsonElement value)
    {
        JsonMarshal.GetRawUtf8Value(_element).Overlaps(JsonMarshal.GetRawUtf8Value(value), out int offset);
        return offset;
    }

    private Overlay Writable()
    {
        if (_overlay is null)
            _overlay = new Overlay();
        else if (_overlay.IsShared)
            _overlay = _overlay.Copy(room: 2);
        return _overlay;
    }
}
