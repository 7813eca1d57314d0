using System.Text.Json;

namespace Grapnel.Json;

/// <summary>What wire objects must look like, with errors that name the member.</summary>
internal static class Require
{
    /// <summary>The element, which is an object.</summary>
    internal static JsonElement Object(JsonElement element, string what) =>
        element.ValueKind == JsonValueKind.Object ? element : throw Wrong(what, "an object", element);

    /// <summary>The fields of an object; null for JSON null.</summary>
    internal static JsonFields? Fields(JsonElement element, string what) =>
        element.ValueKind == JsonValueKind.Null ? null : new JsonFields(Object(element, what));

    /// <summary>Text; null for JSON null.</summary>
    internal static string? Text(JsonElement element, string what) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Null => null,
        _ => throw Wrong(what, "a string", element),
    };

    /// <summary>A whole number; null for JSON null.</summary>
    internal static long? Whole(JsonElement element, string what)
    {
        if (element.ValueKind == JsonValueKind.Null)
            return null;
        return ScalarReader.TryRead(element, out long number) ? number : throw Wrong(what, "a whole number", element);
    }

    private static JsonException Wrong(string what, string expected, JsonElement element) =>
        new($"{what} must be {expected}, not {Name(element.ValueKind)}.");

    private static string Name(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.String => "a string",
        JsonValueKind.Number => "this number",
        JsonValueKind.True or JsonValueKind.False => "a boolean",
        JsonValueKind.Null => "null",
        _ => "nothing at all",
    };
}
