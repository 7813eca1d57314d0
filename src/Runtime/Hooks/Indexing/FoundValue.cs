using Grapnel.CompilerServices;

namespace Grapnel.Hooks.Indexing;

/// <summary>What a path leads to in a request or a document: a JSON value, the value of a typed member, or nothing.</summary>
internal readonly struct FoundValue
{
    private readonly FilterField _field;
    private readonly string? _text;
    private readonly double _number;

    private FoundValue(Form form, FilterField field = default, string? text = null, double number = 0)
    {
        Kind = form;
        _field = field;
        _text = text;
        _number = number;
    }

    internal enum Form : byte
    {
        Missing,
        Json,
        Text,
        Number,
        True,
        False,
    }

    public Form Kind { get; }

    /// <summary>The JSON value.</summary>
    public FilterField Field => _field;

    /// <summary>The text of a typed member.</summary>
    public string Text => _text!;

    /// <summary>The number of a typed member.</summary>
    public double Number => _number;

    public static FoundValue Of(FilterField field) => new(Form.Json, field: field);

    public static FoundValue Of(string? text) => text is null ? default : new(Form.Text, text: text);

    public static FoundValue Of(double? number) => number is { } value ? new(Form.Number, number: value) : default;

    public static FoundValue Of(bool? value) => value is { } known ? new(known ? Form.True : Form.False) : default;

    public bool TryNumber(out double number)
    {
        if (Kind == Form.Json)
        {
            return _field.TryNumber(out number);
        }

        number = _number;
        return Kind == Form.Number;
    }
}
