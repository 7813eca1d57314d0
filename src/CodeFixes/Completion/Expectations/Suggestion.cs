namespace Grapnel.CodeFixes.Completion.Expectations;

/// <summary>How something that is offered is written.</summary>
internal enum SuggestionKind
{
    /// <summary>An operator: a key with its value, in braces where a whole filter is expected.</summary>
    Operator,

    /// <summary>A key that has a name: a bound of a range, a member of an object.</summary>
    Property,

    /// <summary>The path of a field, or the part of it behind the last dot.</summary>
    Path,

    /// <summary>A text.</summary>
    Text,

    /// <summary>A word without quotes: true, false.</summary>
    Literal,

    /// <summary>Brackets for what is expected, with the caret between them.</summary>
    Shape,
}

/// <summary>Something that is offered.</summary>
/// <param name="Kind">How it is written.</param>
/// <param name="Text">What is offered.</param>
/// <param name="Detail">What is said of it.</param>
internal sealed record Suggestion(SuggestionKind Kind, string Text, string Detail)
{
    /// <summary>In a shape, where the caret goes. No character a filter needs.</summary>
    public const char Caret = '¦';

    /// <summary>What a key is followed by, in relaxed form; empty for nothing.</summary>
    public string Shape { get; init; } = "";

    /// <summary>Whether the path goes on.</summary>
    public bool IsOpen { get; init; }
}
