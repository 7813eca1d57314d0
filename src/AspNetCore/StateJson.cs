using System.Text.Json;
using System.Text.Json.Serialization;

namespace Grapnel.AspNetCore;

/// <summary>How the state is written: names in camel case, times as milliseconds, states by name.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    Converters = [typeof(MillisecondsConverter)])]
[JsonSerializable(typeof(HostDescription))]
internal sealed partial class StateJson : JsonSerializerContext;

/// <summary>Writes times as milliseconds, which scripts can calculate with.</summary>
internal sealed class MillisecondsConverter : JsonConverter<TimeSpan>
{
    public override TimeSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        TimeSpan.FromMilliseconds(reader.GetDouble());

    public override void Write(Utf8JsonWriter writer, TimeSpan value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(Math.Round(value.TotalMilliseconds, 3));
}
