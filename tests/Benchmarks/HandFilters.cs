using System.Text.Json;

namespace Grapnel.Benchmarks;

/// <summary>By hand: one look-up per field, kinds asked for first, nothing allocated.</summary>
internal static partial class HandFilters
{
    public static bool EqualsText(Document document) =>
        document.TryGet("city", out JsonElement field) && field.ValueKind == JsonValueKind.String && field.ValueEquals("NYC"u8);

    public static bool EqualsNumber(Document document) => document.TryGet("age", out double age) && age == 18;

    public static bool Exists(Document document) => document.Body.Contains("age");

    public static bool Missing(Document document) => !document.Body.Contains("nowhere");

    public static bool In(Document document) =>
        document.TryGet("city", out JsonElement field) && field.ValueKind == JsonValueKind.String
        && (field.ValueEquals("Rome"u8) || field.ValueEquals("LA"u8) || field.ValueEquals("Oslo"u8) || field.ValueEquals("NYC"u8) || field.ValueEquals("Lima"u8));

    public static bool Array(Document document)
    {
        if (document.TryGet("tags", out JsonElement field) && field.ValueKind == JsonValueKind.Array)
        {
            foreach (var tag in field.EnumerateArray())
            {
                if (tag.ValueKind == JsonValueKind.String && tag.ValueEquals("new"u8))
                {
                    return true;
                }
            }
        }

        return false;
    }

    public static bool And(Document document) => EqualsText(document) && EqualsNumber(document);

    public static bool Or(Document document) => Other(document) || EqualsNumber(document);

    public static bool Not(Document document) => !Other(document);

    public static bool Nested(Document document) =>
        document.TryGet("address", out JsonElement address) && address.ValueKind == JsonValueKind.Object
        && address.TryGetProperty("street"u8, out var street) && street.ValueKind == JsonValueKind.Object
        && street.TryGetProperty("name"u8, out var name) && name.ValueKind == JsonValueKind.String && name.ValueEquals("Broadway"u8);

    public static bool Typed(Request request) => request.Input.Resource.Index == "nyc-open-data" && request.Input.Action == "create";

    public static bool InBody(Request request) =>
        request.Input.Body is { } body && body.TryGet("city", out JsonElement field) && field.ValueKind == JsonValueKind.String && field.ValueEquals("NYC"u8);

    private static bool Other(Document document) =>
        document.TryGet("city", out JsonElement field) && field.ValueKind == JsonValueKind.String && field.ValueEquals("LA"u8);
}
