using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Json;
using Grapnel.Filters;
using Grapnel.Json;

namespace Grapnel.Geo;

/// <summary>Points in parsed documents, in every notation of Koncorde. The element must have come through <see cref="JsonContent"/>.</summary>
internal static class ElementPoint
{
    private const int OnStack = 256;

    internal static bool TryRead(JsonElement element, out double latitude, out double longitude)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                return PlainPoint.TryReadObject(JsonMarshal.GetRawUtf8Value(element), out latitude, out longitude)
                    || TryReadObject(element, out latitude, out longitude);
            case JsonValueKind.Array:
                return PlainPoint.TryReadArray(JsonMarshal.GetRawUtf8Value(element), out latitude, out longitude)
                    || TryReadArray(element, out latitude, out longitude);
            case JsonValueKind.String:
                return TryReadText(JsonMarshal.GetRawUtf8Value(element), out latitude, out longitude);
            default:
                latitude = longitude = double.NaN;
                return false;
        }
    }

    /// <summary>The number a coordinate is read as; NaN where it is none.</summary>
    internal static double Coordinate(JsonElement element)
    {
        // JavaScript writes an array as its elements with commas between them, and a comma ends a number.
        while (element.ValueKind == JsonValueKind.Array && element.GetArrayLength() > 0)
        {
            element = element[0];
        }

        return element.ValueKind switch
        {
            JsonValueKind.Number => NumberReader.TryRead(element, out double number) ? number : double.NaN,
            JsonValueKind.String => Number(JsonMarshal.GetRawUtf8Value(element)),
            _ => double.NaN,
        };
    }

    /// <summary>From JSON text, quotes and escapes included.</summary>
    internal static bool TryReadText(ReadOnlySpan<byte> json, out double latitude, out double longitude)
    {
        if (!json.Contains((byte)'\\'))
        {
            return PointText.TryRead(json[1..^1], out latitude, out longitude);
        }

        byte[]? rented = null;
        var isPoint = PointText.TryRead(Unescaped(json, json.Length <= OnStack ? stackalloc byte[OnStack] : rented = ArrayPool<byte>.Shared.Rent(json.Length)), out latitude, out longitude);
        Return(rented);
        return isPoint;
    }

    /// <summary>From JSON text, quotes and escapes included.</summary>
    internal static double Number(ReadOnlySpan<byte> json)
    {
        if (!json.Contains((byte)'\\'))
        {
            return LeadingNumber.Parse(json[1..^1]);
        }

        byte[]? rented = null;
        var number = LeadingNumber.Parse(Unescaped(json, json.Length <= OnStack ? stackalloc byte[OnStack] : rented = ArrayPool<byte>.Shared.Rent(json.Length)));
        Return(rented);
        return number;
    }

    private static bool TryReadObject(JsonElement element, out double latitude, out double longitude)
    {
        if (TryReadNamed(element, out latitude, out longitude, out var isPoint))
        {
            return isPoint;
        }

        return TryFindNested(element, out var nested) && nested.ValueKind switch
        {
            JsonValueKind.Array => TryReadArray(nested, out latitude, out longitude),
            JsonValueKind.String => TryReadText(JsonMarshal.GetRawUtf8Value(nested), out latitude, out longitude),
            JsonValueKind.Object => TryReadNamed(nested, out latitude, out longitude, out isPoint) && isPoint,
            _ => false,
        };
    }

    /// <summary>Whether there are <c>lat</c> and <c>lon</c>, which then count, point or not.</summary>
    private static bool TryReadNamed(JsonElement element, out double latitude, out double longitude, out bool isPoint)
    {
        if (element.TryGetProperty("lat"u8, out var first) && element.TryGetProperty("lon"u8, out var second))
        {
            isPoint = TryReadPair(first, second, out latitude, out longitude);
            return true;
        }

        latitude = longitude = double.NaN;
        isPoint = false;
        return false;
    }

    private static bool TryReadArray(JsonElement element, out double latitude, out double longitude)
    {
        if (element.GetArrayLength() == 2)
        {
            return TryReadPair(element[0], element[1], out latitude, out longitude);
        }

        latitude = longitude = double.NaN;
        return false;
    }

    private static bool TryReadPair(JsonElement first, JsonElement second, out double latitude, out double longitude)
    {
        (latitude, longitude) = (Coordinate(first), Coordinate(second));
        return !double.IsNaN(latitude) && !double.IsNaN(longitude);
    }

    /// <summary>Of the two names the one that comes later counts.</summary>
    private static bool TryFindNested(JsonElement element, out JsonElement nested)
    {
        if (!element.TryGetProperty("lat_lon"u8, out var snake))
        {
            return element.TryGetProperty("latLon"u8, out nested);
        }

        if (!element.TryGetProperty("latLon"u8, out nested))
        {
            nested = snake;
            return true;
        }

        foreach (var field in element.EnumerateObject())
        {
            if (field.NameEquals("latLon"u8))
            {
                nested = snake;
                break;
            }

            if (field.NameEquals("lat_lon"u8))
            {
                break;
            }
        }

        return true;
    }

    /// <summary>Unescaped, text is never longer.</summary>
    private static ReadOnlySpan<byte> Unescaped(ReadOnlySpan<byte> json, Span<byte> buffer)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        return buffer[..reader.CopyString(buffer)];
    }

    private static void Return(byte[]? rented)
    {
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }
}
