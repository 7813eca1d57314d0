using System.Collections;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Grapnel.Json;

namespace Grapnel.Errors;

/// <summary>
/// Values in errors. An error is read by whoever has it, on any thread, so what it holds cannot be changed any more: text, numbers,
/// booleans, null and elements.
/// </summary>
internal static class ErrorValue
{
    // As far as Node's util.inspect goes, and for its reason: what is shown may be endless, or contain itself.
    private const int LongestSequence = 100;
    private const int DeepestSequence = 3;
    private const string Rest = "…";

    /// <summary>What an error keeps of a value: JSON stays JSON, anything else that is neither number nor boolean becomes text.</summary>
    /// <remarks>A value that cannot say what it is becomes the name of its type: it must not stand in the way of the error.</remarks>
    public static object? Freeze(object? value) => Freeze(value, DeepestSequence);

    private static object? Freeze(object? value, int depth)
    {
        try
        {
            return Read(value, depth);
        }
        catch (Exception)
        {
            return value?.GetType().ToString();
        }
    }

    private static object? Read(object? value, int depth) => value switch
    {
        null or string or bool or sbyte or byte or short or ushort or int or uint or long or ulong or float or double or decimal => value,
        JsonElement element => element.ValueKind == JsonValueKind.Undefined ? null : JsonContent.Own(element),
        JsonNode node => JsonContent.From(node),
        JsonFields fields => JsonContent.Parse(fields.ToJsonString()),
        Document document => JsonContent.Parse(document.ToJsonString()),
        Exception error => ErrorMessage.Of(error),
        DateTime or DateTimeOffset or DateOnly or TimeOnly => ((IFormattable)value).ToString("O", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        IEnumerable sequence => depth == 0 ? Rest : string.Join(", ", ItemsOf(sequence, depth - 1)),
        _ => value.ToString(),
    };

    private static IEnumerable<string> ItemsOf(IEnumerable sequence, int depth)
    {
        int count = 0;
        foreach (var item in sequence)
        {
            yield return count == LongestSequence ? Rest : Text(Freeze(item, depth));
            if (count++ == LongestSequence)
                yield break;
        }
    }

    /// <summary>A frozen value in a message.</summary>
    public static string Text(object? frozen) => frozen switch
    {
        null => "null",
        string text => text,
        true => "true",
        false => "false",
        JsonElement { ValueKind: JsonValueKind.String } element => element.GetString()!,
        JsonElement element => element.GetRawText(),
        _ => ((IFormattable)frozen).ToString(null, CultureInfo.InvariantCulture),
    };

    /// <summary>A frozen value on the wire.</summary>
    public static void Write(object? frozen, Utf8JsonWriter writer)
    {
        switch (frozen)
        {
            case string text:
                writer.WriteStringValue(text);
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case JsonElement element:
                JsonContent.Write(element, writer);
                break;
            case null:
            case double and (double.NaN or double.PositiveInfinity or double.NegativeInfinity):
            case float and (float.NaN or float.PositiveInfinity or float.NegativeInfinity):
                writer.WriteNullValue();
                break;
            case float number:
                writer.WriteNumberValue(number);
                break;
            case double number:
                writer.WriteNumberValue(number);
                break;
            case ulong number:
                writer.WriteNumberValue(number);
                break;
            case decimal number:
                writer.WriteNumberValue(number);
                break;
            default:
                writer.WriteNumberValue(Convert.ToInt64(frozen, CultureInfo.InvariantCulture));
                break;
        }
    }

    /// <summary>Elements of their own for nodes that somebody else may change.</summary>
    public static IReadOnlyList<JsonElement> Copy(IEnumerable<JsonNode?>? nodes) =>
        Array.AsReadOnly<JsonElement>([.. (nodes ?? []).Select(static node => node is null ? JsonContent.Null : ElementOf(Freeze(node)))]);

    private static JsonElement ElementOf(object? frozen) => frozen is JsonElement element ? element : JsonContent.From(JsonValue.Create(frozen?.ToString() ?? "")!);
}
