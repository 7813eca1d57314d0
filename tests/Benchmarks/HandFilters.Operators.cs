using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Grapnel.CompilerServices;

namespace Grapnel.Benchmarks;

/// <summary>By hand, the same engine for expressions and the same arithmetic for places: what is compared is the way there.</summary>
internal static partial class HandFilters
{
    private const int OnStack = 256;

    public const string Expression = "^NY[A-Z]$";

    private static readonly Regex Engine = new(@"\ANY[A-Z]\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
    private static readonly FilterArea Box = FilterArea.Box(49, 2, 48, 3);
    private static readonly FilterArea Circle = FilterArea.Ring(48.8, 2.3, 0, 10_000);
    private static readonly FilterArea Ring = FilterArea.Ring(48.8, 2.3, 5_000, 10_000);
    private static readonly FilterArea Polygon = FilterArea.Polygon(48, 2, 48, 3, 49, 3, 49, 2);

    public static bool Range(Document document) => document.TryGet("age", out double age) && age >= 18 && age < 65;

    public static bool Ids(Document document) =>
        !document.Body.Contains("_id") && document.Id is "a" or "b" or "c" or "d";

    public static bool Regexp(Document document)
    {
        if (!document.TryGet("city", out JsonElement field) || field.ValueKind != JsonValueKind.String)
        {
            return false;
        }

        var text = JsonMarshal.GetRawUtf8Value(field)[1..^1];
        if (text.Length > OnStack || text.Contains((byte)'\\'))
        {
            return Engine.IsMatch(field.GetString()!);
        }

        Span<char> characters = stackalloc char[OnStack];
        return Engine.IsMatch(characters[..Encoding.UTF8.GetChars(text, characters)]);
    }

    public static bool Match(Document document) =>
        document.TryGet("address", out JsonElement address) && address.ValueKind == JsonValueKind.Object
        && address.TryGetProperty("street"u8, out var street) && street.ValueKind == JsonValueKind.Object
        && street.TryGetProperty("name"u8, out var name) && name.ValueKind == JsonValueKind.String && name.ValueEquals("Broadway"u8)
        && street.TryGetProperty("number"u8, out var number) && number.ValueKind == JsonValueKind.Number && number.TryGetDouble(out var value) && value == 5;

    public static bool Select(Document document) =>
        document.TryGet("tags", out JsonElement tags) && tags.ValueKind == JsonValueKind.Array && tags.GetArrayLength() is > 0 and var length
        && tags[length - 1] is { ValueKind: JsonValueKind.String } last && last.ValueEquals("more"u8);

    public static bool GeoBoundingBox(Document document) => TryPoint(document, out var latitude, out var longitude) && Box.Covers(latitude, longitude);

    public static bool GeoDistance(Document document) => TryPoint(document, out var latitude, out var longitude) && Circle.Covers(latitude, longitude);

    public static bool GeoDistanceRange(Document document) => TryPoint(document, out var latitude, out var longitude) && Ring.Covers(latitude, longitude);

    public static bool GeoPolygon(Document document) => TryPoint(document, out var latitude, out var longitude) && Polygon.Covers(latitude, longitude);

    public static bool TwoFields(Document document) => EqualsText(document) && Range(document);

    public static bool Bool(Document document) => Exists(document) && Range(document) && !Other(document) && (Array(document) || EqualsText(document));

    public static bool Near(Document document) => Nested(document) && Range(document) && GeoDistance(document);

    private static bool TryPoint(Document document, out double latitude, out double longitude)
    {
        longitude = latitude = 0;
        return document.TryGet("location", out JsonElement point) && point.ValueKind == JsonValueKind.Object
            && point.TryGetProperty("lat"u8, out var first) && first.ValueKind == JsonValueKind.Number && first.TryGetDouble(out latitude)
            && point.TryGetProperty("lon"u8, out var second) && second.ValueKind == JsonValueKind.Number && second.TryGetDouble(out longitude);
    }
}
