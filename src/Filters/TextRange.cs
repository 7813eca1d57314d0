namespace Grapnel.Filters;

/// <summary>Characters of a filter's text: where they start and how many they are.</summary>
internal readonly record struct TextRange(int Start, int Length)
{
    public int End => Start + Length;

    public static TextRange Between(int start, int end) => new(start, end - start);
}
