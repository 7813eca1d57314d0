using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Grapnel.Json;

namespace Grapnel.CompilerServices;

/// <summary>
/// A field that a filter found, with the tests of the filter language. What was parsed and what a pipe wrote compare alike: a written
/// value counts as the JSON text it will be. No test allocates for the usual kinds of values, and none throws.
/// Source: Koncorde, leaf operators.
/// </summary>
/// <remarks>Valid until the content is changed. Finding and testing belong to one thread at a time, as enumerating <see cref="JsonFields"/> does.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly partial struct FilterField
{
    // Undefined where the value is written or missing. JSON null is always an element.
    private readonly JsonElement _element;

    // A JsonNode, or text of a typed member; null where the value is an element or missing.
    private readonly object? _written;

    /// <summary>The element must have come through <see cref="JsonContent"/>.</summary>
    internal FilterField(JsonElement element) => _element = element;

    internal FilterField(JsonNode? node)
    {
        _written = node;
        if (node is null)
        {
            _element = JsonContent.Null;
        }
    }

    /// <summary>Text of a typed member; missing where there is none.</summary>
    internal FilterField(string? text) => _written = text;

    /// <summary>Whether the field is there; JSON null, <c>""</c>, <c>{}</c> and <c>[]</c> are.</summary>
    public bool Exists
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _element.ValueKind != JsonValueKind.Undefined || _written is not null;
    }

    /// <summary>Whether the field is there and JSON null.</summary>
    public bool IsNull => _element.ValueKind == JsonValueKind.Null || (_written is not null && WrittenValue.IsNull(_written));

    /// <summary>
    /// Finds a field of a document: in its content, which <c>_source.</c> and, where the content has no field <c>body</c>, <c>body.</c> stand
    /// for too; <c>_id</c> is the document's id where the content has no such field.
    /// </summary>
    /// <exception cref="NullReferenceException">An argument is null.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FilterField Of(Document document, FilterPath path) =>
        path.Place == FilterPath.DocumentPlace.Content ? Of(document.BodyOrNull, path) : OfSpecial(document.BodyOrNull, document.Id, path);

    /// <summary>Finds a field; missing where there are no fields.</summary>
    /// <exception cref="NullReferenceException">The path is null.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FilterField Of(JsonFields? fields, FilterPath path) => fields is null ? default : fields.Find(path);

    /// <summary>Whether the field is this text.</summary>
    /// <param name="text">The text in UTF-8, unescaped.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Is(ReadOnlySpan<byte> text) =>
        _element.ValueKind == JsonValueKind.String ? _element.ValueEquals(text) : _written is not null && WrittenValue.Is(_written, text);

    /// <summary>Whether the field is this number; numbers compare as doubles.</summary>
    /// <param name="number">The number.</param>
    public bool Is(double number) => TryNumber(out var value) && value == number;

    /// <summary>Whether the field is this boolean.</summary>
    /// <param name="value">The boolean.</param>
    public bool Is(bool value) =>
        _written is not null ? WrittenValue.Is(_written, value) : _element.ValueKind == (value ? JsonValueKind.True : JsonValueKind.False);

    /// <summary>Whether the field is one of these texts.</summary>
    /// <param name="texts">The texts.</param>
    public bool IsOneOf(FilterTexts texts) =>
        _element.ValueKind == JsonValueKind.String ? ElementText.IsOneOf(_element, texts) : _written is not null && WrittenValue.IsOneOf(_written, texts);

    /// <summary>Whether the field is an array with this text as an element; arrays inside it are not searched.</summary>
    /// <param name="text">The text in UTF-8, unescaped.</param>
    public bool Contains(ReadOnlySpan<byte> text) => Contains(new Wanted(JsonValueKind.String, text, default));

    /// <summary>Whether the field is an array with this number as an element.</summary>
    /// <param name="number">The number.</param>
    public bool Contains(double number) => Contains(new Wanted(JsonValueKind.Number, default, number));

    /// <summary>Whether the field is an array with this boolean as an element.</summary>
    /// <param name="value">The boolean.</param>
    public bool Contains(bool value) => Contains(new Wanted(value ? JsonValueKind.True : JsonValueKind.False, default, default));

    /// <summary>Whether the field is an array with JSON null as an element.</summary>
    public bool ContainsNull() => Contains(new Wanted(JsonValueKind.Null, default, default));

    /// <summary>The number the field is.</summary>
    /// <param name="number">The number as a double; out of its range, infinity.</param>
    /// <returns>False where the field is missing or no number.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryNumber(out double number)
    {
        if (_element.ValueKind == JsonValueKind.Number)
        {
            return NumberReader.TryRead(_element, out number);
        }

        number = default;
        return _written is not null && WrittenValue.TryNumber(_written, out number);
    }

    /// <summary>Finds what a path stands for that has a meaning of its own in documents.</summary>
    internal static FilterField OfSpecial(JsonFields? content, string? id, FilterPath path)
    {
        if (path.Place == FilterPath.DocumentPlace.Source)
        {
            return Of(content, path.Inner!);
        }

        var found = Of(content, path);
        if (found.Exists)
        {
            return found;
        }

        return path.Place == FilterPath.DocumentPlace.Id ? new FilterField(id)
            : content is not null && content.Contains("body") ? default
            : Of(content, path.Inner!);
    }

    private bool Contains(in Wanted wanted)
    {
        if (_element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in _element.EnumerateArray())
            {
                if (item.ValueKind == wanted.Kind && IsOfKind(item, wanted))
                {
                    return true;
                }
            }

            return false;
        }

        if (_written is JsonArray items)
        {
            for (var i = 0; i < items.Count; i++)
            {
                if (new FilterField(items[i]).Is(wanted))
                {
                    return true;
                }
            }

            return false;
        }

        return _written is JsonValue value && WrittenValue.KindOf(value) == JsonValueKind.Array
            && WrittenValue.TryAsElement(value, out var element) && new FilterField(element).Contains(wanted);
    }

    private static bool IsOfKind(JsonElement item, in Wanted wanted) => wanted.Kind switch
    {
        JsonValueKind.String => item.ValueEquals(wanted.Text),
        JsonValueKind.Number => NumberReader.TryRead(item, out double number) && number == wanted.Number,
        _ => true,
    };

    private bool Is(in Wanted wanted) => wanted.Kind switch
    {
        JsonValueKind.String => Is(wanted.Text),
        JsonValueKind.Number => Is(wanted.Number),
        JsonValueKind.Null => IsNull,
        _ => Is(wanted.Kind == JsonValueKind.True),
    };

    private readonly ref struct Wanted(JsonValueKind kind, ReadOnlySpan<byte> text, double number)
    {
        public JsonValueKind Kind { get; } = kind;

        public ReadOnlySpan<byte> Text { get; } = text;

        public double Number { get; } = number;
    }
}
