namespace Grapnel.Filters;

/// <summary>
/// The field a filter looks at. The dots in it are looked up as they are: <c>a.b</c> is a field b in an object a as well as a key "a.b".
/// Compares by text; the place it was read from does not count.
/// </summary>
internal sealed record FieldPath(string Text)
{
    /// <summary>Its characters in the text of the filter, without quotes.</summary>
    public TextRange Range { get; init; }

    /// <summary>The place of a part of the path; of all of it where escapes keep the two texts from being the same.</summary>
    public TextRange RangeOf(int start, int length) =>
        Range.Length == Text.Length ? new TextRange(Range.Start + start, length) : Range;

    public bool Equals(FieldPath? other) => other is not null && Text == other.Text;

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);

    public override string ToString() => Text;
}
