namespace Grapnel.Filters.Text;

/// <summary>A value of the text, with the characters it was read from: brackets and quotes included.</summary>
internal abstract class TextValue(TextRange range)
{
    public TextRange Range { get; } = range;
}

internal sealed class TextNull(TextRange range) : TextValue(range);

internal sealed class TextBoolean(bool value, TextRange range) : TextValue(range)
{
    public bool Value { get; } = value;
}

internal sealed class TextNumber(double value, TextRange range) : TextValue(range)
{
    public double Value { get; } = value;
}

internal sealed class TextArray(IReadOnlyList<TextValue> items, TextRange range) : TextValue(range)
{
    public IReadOnlyList<TextValue> Items { get; } = items;
}

/// <summary>An object. Of members with one name the last one counts, in the place of the first, as in JavaScript.</summary>
internal sealed class TextObject(IReadOnlyList<TextMember> members, TextRange range) : TextValue(range)
{
    public IReadOnlyList<TextMember> Members { get; } = members;
}

internal sealed class TextMember(TextString name, TextValue value)
{
    public TextString Name { get; } = name;

    public TextValue Value { get; } = value;
}
