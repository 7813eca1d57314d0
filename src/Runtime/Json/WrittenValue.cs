using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Grapnel.CompilerServices;

namespace Grapnel.Json;

/// <summary>
/// Tests of values that a pipe wrote: nodes over elements and over .NET values of any type, and text of typed members. Each counts as the
/// JSON text it will be written as. What cannot be written as JSON is there, but equals nothing.
/// </summary>
internal static partial class WrittenValue
{
    // A node of another class that is asked for either makes one, which costs memory; its text does not.
    private static readonly Type OverElement = JsonValue.Create(JsonContent.EmptyText)!.GetType();
    private static readonly Type OverText = JsonValue.Create("").GetType();

    internal static bool Is(object written, ReadOnlySpan<byte> text)
    {
        if (written is string member)
            return ClrText.Is(member, text);
        if (written is not JsonValue scalar)
            return false;
        try
        {
            if (IsElement(scalar, out JsonElement element))
                return element.ValueKind == JsonValueKind.String && ElementText.Clean(element).ValueEquals(text);
            if (IsText(scalar, out string? value))
                return ClrText.Is(value, text);
            return scalar.GetValueKind() == JsonValueKind.String && WillBe(scalar, text);
        }
        catch (Exception)
        {
            return false;
        }
    }

    internal static int IndexIn(object written, FilterTexts texts)
    {
        if (written is string member)
            return ClrText.IndexIn(member, texts);
        if (written is not JsonValue scalar)
            return -1;
        try
        {
            if (IsElement(scalar, out JsonElement element))
                return element.ValueKind == JsonValueKind.String ? ElementText.IndexIn(ElementText.Clean(element), texts) : -1;
            if (IsText(scalar, out string? value))
                return ClrText.IndexIn(value, texts);
            return scalar.GetValueKind() == JsonValueKind.String ? IndexOfWritten(scalar, texts) : -1;
        }
        catch (Exception)
        {
            return -1;
        }
    }

    internal static bool Is(object written, bool value) => KindOf(written) == (value ? JsonValueKind.True : JsonValueKind.False);

    internal static bool IsNull(object written) => KindOf(written) == JsonValueKind.Null;

    internal static bool TryNumber(object written, out double number)
    {
        number = default;
        if (written is not JsonValue scalar)
            return false;
        try
        {
            if ((scalar.TryGetValue(out number) || NumberReader.TryRead(scalar, out number)) && double.IsFinite(number))
                return true;
            return scalar.GetValueKind() == JsonValueKind.Number && WillBeNumber(scalar, out number);
        }
        catch (Exception)
        {
            return false;
        }
    }

    /// <summary>What a value will be written as; undefined where it cannot be written.</summary>
    internal static JsonValueKind KindOf(object written)
    {
        if (written is not JsonValue scalar)
            return JsonValueKind.Undefined;
        try
        {
            return scalar.GetValueKind();
        }
        catch (Exception)
        {
            return JsonValueKind.Undefined;
        }
    }

    /// <summary>An object or array of a user's own type as the JSON it will be; false where it cannot be written.</summary>
    internal static bool TryAsElement(JsonNode node, out JsonElement element)
    {
        try
        {
            element = JsonContent.From(node);
            return true;
        }
        catch (Exception)
        {
            element = default;
            return false;
        }
    }

    internal static bool IsElement(JsonValue scalar, out JsonElement element)
    {
        element = default;
        return scalar.GetType() == OverElement && scalar.TryGetValue(out element);
    }

    internal static bool IsText(JsonValue scalar, [NotNullWhen(true)] out string? text)
    {
        text = null;
        return scalar.GetType() == OverText && scalar.TryGetValue(out text);
    }

    private static bool WillBe(JsonValue scalar, ReadOnlySpan<byte> text)
    {
        using ScratchJson scratch = ScratchJson.Take();
        var reader = new Utf8JsonReader(scratch.Write(scalar));
        return reader.Read() && reader.TokenType == JsonTokenType.String && reader.ValueTextEquals(text);
    }

    private static int IndexOfWritten(JsonValue scalar, FilterTexts texts)
    {
        using ScratchJson scratch = ScratchJson.Take();
        return ElementText.IndexIn(scratch.Write(scalar), texts);
    }

    private static bool WillBeNumber(JsonValue scalar, out double number)
    {
        using ScratchJson scratch = ScratchJson.Take();
        return double.TryParse(scratch.Write(scalar), NumberStyles.Float, CultureInfo.InvariantCulture, out number);
    }
}
