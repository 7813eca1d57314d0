using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Grapnel.Filters;
using Grapnel.Json;

namespace Grapnel.Geo;

/// <summary>Points that a pipe wrote, and text of typed members. Each counts as the JSON text it will be written as.</summary>
internal static class WrittenPoint
{
    private const int OnStack = 256;
    private const int LongestUnit = 3;

    /// <param name="written">A node, a text, or null for nothing.</param>
    /// <param name="latitude">Degrees.</param>
    /// <param name="longitude">Degrees.</param>
    internal static bool TryRead(object? written, out double latitude, out double longitude)
    {
        latitude = longitude = double.NaN;
        try
        {
            return written switch
            {
                string text => TryReadText(text, out latitude, out longitude),
                JsonObject fields => TryReadObject(fields, out latitude, out longitude),
                JsonArray items => TryReadArray(items, out latitude, out longitude),
                JsonValue value => TryReadValue(value, out latitude, out longitude),
                _ => false,
            };
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException)
        {
            // A name twice, or half a surrogate pair, in a node nobody has looked into yet. Its text can be read.
            return written is JsonNode node && WrittenValue.TryAsElement(node, out var element) && ElementPoint.TryRead(element, out latitude, out longitude);
        }
    }

    private static bool TryReadObject(JsonObject fields, out double latitude, out double longitude)
    {
        if (TryReadNamed(fields, out latitude, out longitude, out var isPoint))
        {
            return isPoint;
        }

        return Nested(fields) switch
        {
            JsonArray items => TryReadArray(items, out latitude, out longitude),
            JsonObject inner => TryReadNamed(inner, out latitude, out longitude, out isPoint) && isPoint,
            JsonValue value when WrittenValue.KindOf(value) == JsonValueKind.String => TryReadValue(value, out latitude, out longitude),

            // A value of a user's own type, which may be anything.
            JsonValue => WrittenValue.TryAsElement(fields, out var element) && ElementPoint.TryRead(element, out latitude, out longitude),
            _ => false,
        };
    }

    /// <summary>Whether there are <c>lat</c> and <c>lon</c>, which then count, point or not.</summary>
    private static bool TryReadNamed(JsonObject fields, out double latitude, out double longitude, out bool isPoint)
    {
        if (fields.TryGetPropertyValue("lat", out var first) && fields.TryGetPropertyValue("lon", out var second))
        {
            isPoint = TryReadPair(first, second, out latitude, out longitude);
            return true;
        }

        latitude = longitude = double.NaN;
        isPoint = false;
        return false;
    }

    /// <summary>Of the two names the one that comes later counts.</summary>
    private static JsonNode? Nested(JsonObject fields)
    {
        var later = Math.Max(fields.IndexOf("latLon"), fields.IndexOf("lat_lon"));
        return later < 0 ? null : fields.GetAt(later).Value;
    }

    private static bool TryReadArray(JsonArray items, out double latitude, out double longitude)
    {
        if (items.Count == 2)
        {
            return TryReadPair(items[0], items[1], out latitude, out longitude);
        }

        latitude = longitude = double.NaN;
        return false;
    }

    private static bool TryReadPair(JsonNode? first, JsonNode? second, out double latitude, out double longitude)
    {
        (latitude, longitude) = (Coordinate(first), Coordinate(second));
        return !double.IsNaN(latitude) && !double.IsNaN(longitude);
    }

    private static double Coordinate(JsonNode? node)
    {
        while (node is JsonArray { Count: > 0 } items)
        {
            node = items[0];
        }

        if (node is not JsonValue value)
        {
            return double.NaN;
        }

        return WrittenValue.TryNumber(value, out var number) ? number : WrittenValue.KindOf(value) switch
        {
            JsonValueKind.String => Number(value),
            JsonValueKind.Array => WrittenValue.TryAsElement(value, out var element) ? ElementPoint.Coordinate(element) : double.NaN,
            _ => double.NaN,
        };
    }

    private static bool TryReadValue(JsonValue value, out double latitude, out double longitude)
    {
        latitude = longitude = double.NaN;
        if (WrittenValue.IsText(value, out var text))
        {
            return TryReadText(text, out latitude, out longitude);
        }

        if (WrittenValue.IsElement(value, out var parsed))
        {
            return ElementPoint.TryRead(ElementText.Clean(parsed), out latitude, out longitude);
        }

        switch (WrittenValue.KindOf(value))
        {
            case JsonValueKind.String:
                using (var scratch = ScratchJson.Take())
                {
                    return TryJson(scratch, value, out var json) && ElementPoint.TryReadText(json, out latitude, out longitude);
                }

            case JsonValueKind.Array or JsonValueKind.Object:
                return WrittenValue.TryAsElement(value, out var element) && ElementPoint.TryRead(element, out latitude, out longitude);
            default:
                return false;
        }
    }

    private static double Number(JsonValue value)
    {
        if (WrittenValue.IsText(value, out var text))
        {
            return Number(text);
        }

        if (WrittenValue.IsElement(value, out var parsed))
        {
            return ElementPoint.Coordinate(ElementText.Clean(parsed));
        }

        using var scratch = ScratchJson.Take();
        return TryJson(scratch, value, out var json) ? ElementPoint.Number(json) : double.NaN;
    }

    /// <summary>The JSON text of a value; false where it cannot be written, or is no text after all.</summary>
    private static bool TryJson(ScratchJson scratch, JsonValue value, out ReadOnlySpan<byte> json)
    {
        json = default;
        try
        {
            json = scratch.Write(value);
            return json.Length > 1 && json[0] == '"';
        }
        catch (Exception)
        {
            return false;
        }
    }

    private static bool TryReadText(string text, out double latitude, out double longitude)
    {
        var rented = Rent(text);
        var utf8 = rented ?? stackalloc byte[OnStack];
        var isPoint = PointText.TryRead(utf8[..Encoding.UTF8.GetBytes(text, utf8)], out latitude, out longitude);
        Return(rented);
        return isPoint;
    }

    private static double Number(string text)
    {
        var rented = Rent(text);
        var utf8 = rented ?? stackalloc byte[OnStack];
        var number = LeadingNumber.Parse(utf8[..Encoding.UTF8.GetBytes(text, utf8)]);
        Return(rented);
        return number;
    }

    private static byte[]? Rent(string text) =>
        text.Length * LongestUnit <= OnStack ? null : ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));

    private static void Return(byte[]? rented)
    {
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }
}
