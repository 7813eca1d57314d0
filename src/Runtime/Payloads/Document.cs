using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Grapnel.Json;

namespace Grapnel;

/// <summary>A document as Kuzzle stores it: an id and a content, <c>{"_id": …, "_source": …}</c> on the wire.</summary>
/// <remarks>Not thread-safe, as <see cref="JsonFields"/>. A hook gets a copy of its own.</remarks>
[JsonConverter(typeof(DocumentConverter))]
public sealed class Document : ISnapshot<Document>
{
    private JsonFields? _body;
    private JsonFields? _extra;
    private bool _isBodyGiven;

    /// <summary>A document without id or content.</summary>
    public Document()
    {
    }

    /// <summary>A document.</summary>
    /// <param name="id">Its id; null when the storage is to choose one.</param>
    /// <param name="body">Its content; null when it has none, as before a document is read.</param>
    public Document(string? id, JsonFields? body = null)
    {
        Id = id;
        _body = body;
        _isBodyGiven = body is not null;
    }

    /// <summary>The id, <c>_id</c>; null where the storage has not chosen one yet.</summary>
    public string? Id { get; set; }

    /// <summary>
    /// The content, <c>_source</c>; empty where the document has none, as before it is read. What is assigned is taken over;
    /// a <see cref="System.Text.Json.Nodes.JsonObject"/> is copied.
    /// </summary>
    /// <exception cref="ArgumentNullException">On assigning null.</exception>
    public JsonFields Body
    {
        get => _body ??= new JsonFields();
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            _body = value;
            _isBodyGiven = true;
        }
    }

    /// <summary>The content if there is any; asking makes none.</summary>
    internal JsonFields? BodyOrNull => _body;

    /// <summary>The version, <c>_version</c>; null where none came.</summary>
    public long? Version { get; set; }

    /// <summary>What else came with the document, such as the <c>_score</c> of a search result.</summary>
    public JsonFields Extra => _extra ??= new JsonFields();

    /// <summary>Reads JSON text.</summary>
    /// <param name="json">An object with <c>_id</c>, <c>_source</c> and <c>_version</c>, all of them optional.</param>
    /// <exception cref="JsonException">It is not JSON, or a member is not what it must be; the message names the member.</exception>
    /// <exception cref="ArgumentNullException">It is null.</exception>
    public static Document Parse(string json) => DocumentWire.Read(JsonContent.Parse(json));

    /// <inheritdoc cref="Parse(string)"/>
    /// <param name="utf8Json">The same in UTF-8; it is copied.</param>
    public static Document Parse(ReadOnlySpan<byte> utf8Json) => DocumentWire.Read(JsonContent.Parse(utf8Json));

    /// <summary>Reads an element; the document gets memory of its own.</summary>
    /// <param name="element">An object with <c>_id</c>, <c>_source</c> and <c>_version</c>, all of them optional.</param>
    /// <exception cref="JsonException">A member is not what it must be; the message names the member.</exception>
    public static Document From(JsonElement element) => DocumentWire.Read(JsonContent.Own(Require.Object(element, "A document")));

    /// <inheritdoc cref="JsonFields.TryGet{T}(string, out T)"/>
    public bool TryGet<T>(string name, [NotNullWhen(true)] out T? value) => Body.TryGet(name, out value);

    /// <inheritdoc cref="JsonFields.TryGet{T}(string, JsonTypeInfo{T}, out T)"/>
    public bool TryGet<T>(string name, JsonTypeInfo<T> typeInfo, [NotNullWhen(true)] out T? value) => Body.TryGet(name, typeInfo, out value);

    /// <summary>A copy that shares nothing mutable with this instance.</summary>
    public Document Snapshot() => new()
    {
        Id = Id,
        Version = Version,
        _body = _body?.Snapshot(),
        _extra = _extra?.Snapshot(),
        _isBodyGiven = _isBodyGiven,
    };

    /// <summary>Writes the document as a JSON object. Members that are not there are left out.</summary>
    /// <param name="writer">Where to.</param>
    /// <exception cref="ArgumentNullException">The writer is null.</exception>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        DocumentWire.Write(this, _isBodyGiven || _body?.Count > 0 ? _body : null, _extra, writer);
    }

    /// <summary>The document as JSON text.</summary>
    public string ToJsonString() => JsonContent.TextOf(this, static (document, writer) => document.WriteTo(writer));

    /// <inheritdoc cref="ToJsonString"/>
    public override string ToString() => ToJsonString();

    internal void SetExtra(JsonFields extra) => _extra = extra;
}
