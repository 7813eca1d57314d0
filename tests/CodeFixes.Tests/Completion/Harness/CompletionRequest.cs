namespace Grapnel.CodeFixes.Tests.Completion.Harness;

/// <summary>A project of one file, a caret in it, and what is asked there.</summary>
/// <param name="Source">The file.</param>
/// <param name="Caret">The caret.</param>
/// <param name="Analyzers">The analyzers the project references.</param>
/// <param name="References">The assemblies it references.</param>
internal sealed record CompletionRequest(string Source, int Caret, IReadOnlyList<string> Analyzers, IReadOnlyList<string> References)
{
    /// <summary>The character that was typed last; null where completion was asked for by key.</summary>
    public char? Typed { get; init; }

    /// <summary>The item to take; null for none.</summary>
    public string? Take { get; init; }

    /// <summary>The item to describe; null for none.</summary>
    public string? Describe { get; init; }
}

/// <summary>One thing that is offered.</summary>
internal sealed record OfferedItem(string Text, string Description, string SortText, string FilterText, string Provider);

/// <summary>What the completion service answers.</summary>
/// <param name="Items">The items of Grapnel's providers, in the order of the list.</param>
/// <param name="Others">How many items came from elsewhere.</param>
/// <param name="SpanStart">Where the characters start that an item replaces.</param>
/// <param name="SpanEnd">Where they end.</param>
/// <param name="Triggers">Whether typing the character opens the list.</param>
/// <param name="Result">The file after the item was taken, with the caret as ¦ where it says one; null where none was.</param>
/// <param name="Description">What is told of an item.</param>
internal sealed record CompletionAnswer(IReadOnlyList<OfferedItem> Items, int Others, int SpanStart, int SpanEnd, bool Triggers, string? Result, string? Description);
