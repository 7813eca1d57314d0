using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Json;
using Grapnel.CompilerServices;

namespace Grapnel.Json;

/// <summary>Text of elements, looked at without making a string of it.</summary>
internal static class ElementText
{
    private const int OnStack = 256;

    /// <summary>The element must be text that came through <see cref="JsonContent"/>.</summary>
    internal static int IndexIn(JsonElement text, FilterTexts texts)
    {
        ReadOnlySpan<byte> raw = JsonMarshal.GetRawUtf8Value(text);
        return raw.Contains((byte)'\\') ? IndexIn(raw, texts) : texts.IndexOf(raw[1..^1]);
    }

    /// <summary>Which of the texts JSON text is, quotes and escapes included; -1 where it is none of them, or no text.</summary>
    internal static int IndexIn(ReadOnlySpan<byte> json, FilterTexts texts)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        if (reader.TokenType != JsonTokenType.String)
            return -1;
        byte[]? rented = null;
        // Unescaped, text is never longer.
        Span<byte> unescaped = json.Length <= OnStack ? stackalloc byte[OnStack] : rented = ArrayPool<byte>.Shared.Rent(json.Length);
        int index = texts.IndexOf(unescaped[..reader.CopyString(unescaped)]);
        if (rented is not null)
            ArrayPool<byte>.Shared.Return(rented);
        return index;
    }

    /// <summary>The element itself, or a clean one where it is text with half a surrogate pair: for elements of nodes that users made.</summary>
    internal static JsonElement Clean(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.String)
            return element;
        ReadOnlySpan<byte> raw = JsonMarshal.GetRawUtf8Value(element);
        return LoneSurrogates.IndexIn(raw) < 0 ? element : JsonContent.Parse(raw);
    }
}
