using System.Text.Json;
using System.Text.Json.Serialization;

namespace Grapnel;

/// <summary>Lets the serializer read and write documents.</summary>
internal sealed class DocumentConverter : JsonConverter<Document>
{
    /// <inheritdoc/>
    public override Document Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Document.From(JsonElement.ParseValue(ref reader));

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Document value, JsonSerializerOptions options) => value.WriteTo(writer);
}
