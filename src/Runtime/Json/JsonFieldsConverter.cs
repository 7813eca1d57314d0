using System.Text.Json;
using System.Text.Json.Serialization;

namespace Grapnel.Json;

/// <summary>Lets the serializer read and write fields wherever they are a member of something.</summary>
internal sealed class JsonFieldsConverter : JsonConverter<JsonFields>
{
    /// <inheritdoc/>
    public override JsonFields Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonFields.From(JsonElement.ParseValue(ref reader));

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, JsonFields value, JsonSerializerOptions options) => value.WriteTo(writer);
}
