using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace Grapnel.Json;

/// <summary>
/// The door through which JSON gets in. Elements that passed it live on memory of their own, hold valid UTF-8 and no
/// escaped half of a surrogate pair, so that looking up, comparing and reading text in them never throws.
/// </summary>
internal static class JsonContent
{
    internal static readonly JsonElement EmptyObject = JsonElement.Parse("{}"u8);

    internal static readonly JsonElement EmptyText = JsonElement.Parse("\"\""u8);

    internal static readonly JsonElement Null = JsonElement.Parse("null"u8);

    internal static JsonElement Parse(ReadOnlySpan<byte> utf8)
    {
        if (!Utf8.IsValid(utf8))
            throw new JsonException("The JSON text is not valid UTF-8.");
        int lone = LoneSurrogates.IndexIn(utf8);
        return JsonElement.Parse(lone < 0 ? utf8 : LoneSurrogates.Replaced(utf8, lone));
    }

    internal static JsonElement Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        byte[] rented = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(json.Length));
        try
        {
            return Parse(rented.AsSpan(0, Encoding.UTF8.GetBytes(json, rented)));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    /// <summary>The same content on memory that nobody else can give back or change.</summary>
    internal static JsonElement Own(JsonElement element)
    {
        ReadOnlySpan<byte> raw = JsonMarshal.GetRawUtf8Value(element);
        // Clone copies only what sits on a disposable document.
        return Utf8.IsValid(raw) && LoneSurrogates.IndexIn(raw) < 0 ? element.Clone() : Parse(raw);
    }

    /// <summary>As <see cref="Own"/>, where there is an element at all.</summary>
    internal static JsonElement OwnIfAny(JsonElement element) => element.ValueKind == JsonValueKind.Undefined ? default : Own(element);

    internal static JsonElement From(JsonNode node)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true }))
            node.WriteTo(writer);
        return Parse(buffer.WrittenSpan);
    }

    /// <summary>The JSON text of something that writes itself.</summary>
    internal static string TextOf<T>(T source, Action<T, Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(buffer))
            write(source, writer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>The name of a field in UTF-8, unescaped.</summary>
    internal static ReadOnlySpan<byte> NameOf(JsonProperty field)
    {
        ReadOnlySpan<byte> raw = JsonMarshal.GetRawUtf8PropertyName(field);
        return raw.Contains((byte)'\\') ? Encoding.UTF8.GetBytes(field.Name) : raw;
    }

    /// <summary>Writes an element as it was received; reformats it only for an indenting writer.</summary>
    internal static void Write(JsonElement element, Utf8JsonWriter writer)
    {
        if (writer.Options.Indented)
            element.WriteTo(writer);
        else
            writer.WriteRawValue(JsonMarshal.GetRawUtf8Value(element), skipInputValidation: true);
    }
}
