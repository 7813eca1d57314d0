using System.Text.Json;
using Grapnel;

namespace Quickstart;

/// <summary>An earthquake as the fields of a document give it; null where a field is missing or of another kind. Reading makes no JSON nodes.</summary>
internal readonly record struct Quake(double? Magnitude, string? Place, string? Type, long? Time, double? Latitude, double? Longitude, double? Depth, double? Gap)
{
    public static Quake Read(JsonFields fields)
    {
        bool isPoint = fields.TryGet("location", out JsonElement location) && location.ValueKind == JsonValueKind.Object;
        return new Quake(
            Number(fields, "mag"),
            fields.TryGet("place", out string? place) ? place : null,
            fields.TryGet("type", out string? type) ? type : null,
            fields.TryGet("time", out long time) ? time : null,
            isPoint ? Number(location, "lat") : null,
            isPoint ? Number(location, "lon") : null,
            Number(fields, "depth"),
            Number(fields, "gap"));
    }

    private static double? Number(JsonFields fields, string name) => fields.TryGet(name, out double value) ? value : null;

    private static double? Number(JsonElement point, string name) =>
        point.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out double number) ? number : null;
}
