using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Grapnel.Json;

/// <summary>
/// Reads text, numbers, booleans, dates and identifiers from either form. A node over a .NET value reads as the JSON it
/// will be written as, so that nothing depends on which number type a pipe happened to use.
/// </summary>
internal static class ScalarReader
{
    internal static bool TryRead<T>(JsonElement element, [MaybeNullWhen(false)] out T value)
    {
        if (typeof(T) == typeof(JsonElement))
        {
            value = Unsafe.As<JsonElement, T>(ref element);
            return true;
        }

        switch (element.ValueKind)
        {
            case JsonValueKind.Number when NumberReader.Reads<T>():
                return NumberReader.TryRead(element, out value);
            case JsonValueKind.String when !NumberReader.Reads<T>():
                return TryReadText(element, out value);
            case JsonValueKind.True or JsonValueKind.False when typeof(T) == typeof(bool):
                bool isTrue = element.ValueKind == JsonValueKind.True;
                value = Unsafe.As<bool, T>(ref isTrue);
                return true;
            default:
                value = default;
                return false;
        }
    }

    internal static bool TryRead<T>(JsonNode? node, [MaybeNullWhen(false)] out T value)
    {
        if (node is JsonValue scalar)
        {
            if (scalar.TryGetValue(out JsonElement element))
                return TryRead(element, out value);
            if (scalar.TryGetValue(out value) || (NumberReader.Reads<T>() && NumberReader.TryRead(scalar, out value)))
                return true;
            if (MayRead<T>(scalar.GetValueKind()))
                return TryReadWritten(scalar, out value);
            return false;
        }

        if (typeof(T) == typeof(JsonElement))
            return node is null ? TryRead(JsonContent.Null, out value) : TryReadWritten(node, out value);
        value = default;
        return false;
    }

    internal static void RequireSupported<T>()
    {
        if (!Support<T>.IsGiven)
            ThrowUnsupported(typeof(T));
    }

    /// <summary>The rest is rare: dates read as text, text read as dates, unusual number types, a whole node as an element.</summary>
    private static bool TryReadWritten<T>(JsonNode node, [MaybeNullWhen(false)] out T value)
    {
        try
        {
            return TryRead(JsonContent.From(node), out value);
        }
        catch (Exception error) when (error is ArgumentException or JsonException)
        {
            // Infinity and the like are numbers in .NET, but not in JSON.
            value = default;
            return false;
        }
    }

    private static bool TryReadText<T>(JsonElement element, [MaybeNullWhen(false)] out T value)
    {
        if (typeof(T) == typeof(string))
        {
            string text = element.GetString()!;
            value = Unsafe.As<string, T>(ref text);
            return true;
        }

        bool isRead = false;
        value = default;
        if (typeof(T) == typeof(DateTime) && (isRead = element.TryGetDateTime(out DateTime time)))
            value = Unsafe.As<DateTime, T>(ref time);
        else if (typeof(T) == typeof(DateTimeOffset) && (isRead = element.TryGetDateTimeOffset(out DateTimeOffset offset)))
            value = Unsafe.As<DateTimeOffset, T>(ref offset);
        else if (typeof(T) == typeof(Guid) && (isRead = element.TryGetGuid(out Guid guid)))
            value = Unsafe.As<Guid, T>(ref guid);
        return isRead;
    }

    private static bool MayRead<T>(JsonValueKind kind) => kind switch
    {
        _ when typeof(T) == typeof(JsonElement) => true,
        JsonValueKind.Number => NumberReader.Reads<T>(),
        JsonValueKind.String => !NumberReader.Reads<T>() && typeof(T) != typeof(bool),
        _ => false,
    };

    [DoesNotReturn]
    private static void ThrowUnsupported(Type type) => throw new NotSupportedException(
        $"TryGet reads text, numbers, booleans, DateTime, DateTimeOffset, Guid and JsonElement, not {type}; use the overload that takes a JsonTypeInfo<{type.Name}>.");

    // Asked once per type, then a constant to the JIT.
    private static class Support<T>
    {
        internal static readonly bool IsGiven = NumberReader.Reads<T>() || typeof(T) == typeof(string) || typeof(T) == typeof(bool)
            || typeof(T) == typeof(DateTime) || typeof(T) == typeof(DateTimeOffset) || typeof(T) == typeof(Guid) || typeof(T) == typeof(JsonElement);
    }
}
