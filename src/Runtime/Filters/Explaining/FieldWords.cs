using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Grapnel.CompilerServices;

namespace Grapnel.Filters.Explaining;

/// <summary>Values as people are told of them: one line, cut to a length that can be read.</summary>
internal static class FieldWords
{
    private const int Longest = 60;

    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary><c>missing</c>, or the value: text as a filter would have it, anything else as JSON.</summary>
    public static string Of(in FilterField field) =>
        !field.Exists ? "missing"
        : !field.TryElement(out var element) ? "not to be written as JSON"
        : element.ValueKind == JsonValueKind.String ? Of(element.GetString()!)
        : Cut(Json(element));

    public static string Of(string text)
    {
        var quoted = FilterText.Print(FilterScalar.Of(Cut(text, out var isCut)));
        return isCut ? quoted + "…" : quoted;
    }

    public static string Of(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    public static string Of(bool value) => value ? "true" : "false";

    public static string Of(IReadOnlyList<string> texts) => Cut($"[{string.Join(',', texts.Select(static text => FilterPrinter.Json(FilterScalar.Of(text))))}]");

    /// <summary>A path, or an operand: as it is written in a filter.</summary>
    public static string Name(string path) => FilterText.Print(FilterScalar.Of(path));

    public static string Cut(string text, int longest = Longest)
    {
        var cut = Cut(text, out var isCut, longest);
        return isCut ? cut + "…" : cut;
    }

    private static string Cut(string text, out bool isCut, int longest = Longest)
    {
        isCut = text.Length > longest;
        return !isCut ? text : text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)];
    }

    private static string Json(JsonElement element)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Readable))
        {
            element.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
