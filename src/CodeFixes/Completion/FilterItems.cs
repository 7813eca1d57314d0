using System.Collections.Immutable;
using System.Globalization;
using Grapnel.CodeFixes.Completion.Expectations;
using Grapnel.CodeFixes.Completion.Scanning;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.Tags;

namespace Grapnel.CodeFixes.Completion;

/// <summary>Makes the items of the list from what a filter can go on with.</summary>
internal static class FilterItems
{
    /// <summary>The property of an item that holds what is written for it.</summary>
    public const string TextProperty = "Text";

    /// <summary>The property of an item that holds where the caret goes in what is written.</summary>
    public const string CaretProperty = "Caret";

    private static readonly ImmutableArray<char> WordPunctuation = ['.', '_', '$', '-', '/'];

    // Nothing but Enter and Tab takes what is offered; a dot also takes a member that goes on.
    private static readonly CompletionItemRules Rules = CompletionItemRules.Create(
        filterCharacterRules: [CharacterSetModificationRule.Create(CharacterSetModificationKind.Add, WordPunctuation)],
        commitCharacterRules: [CharacterSetModificationRule.Create(CharacterSetModificationKind.Replace, ImmutableArray<char>.Empty)],
        enterKeyRule: EnterKeyRule.Never);

    private static readonly CompletionItemRules OpenRules = Rules.WithCommitCharacterRules([CharacterSetModificationRule.Create(CharacterSetModificationKind.Replace, '.')])
        .WithFilterCharacterRules([CharacterSetModificationRule.Create(CharacterSetModificationKind.Remove, '.')]);

    public static IReadOnlyList<CompletionItem> Of(IReadOnlyList<Suggestion> offered, FilterCursor cursor, CaretText text)
    {
        var items = new List<CompletionItem>(offered.Count);
        foreach (var suggestion in offered)
        {
            if (FilterInsertion.Of(suggestion, cursor) is { } insertion)
            {
                items.Add(Item(suggestion, insertion, cursor, text));
            }
        }

        return items;
    }

    private static CompletionItem Item(Suggestion offered, FilterInsertion insertion, FilterCursor cursor, CaretText text)
    {
        var properties = ImmutableDictionary<string, string>.Empty;
        var written = text.Encode(insertion.Text) + (insertion.Text.EndsWith("\"", StringComparison.Ordinal) && text.RunsIntoEnd(cursor.Word) ? " " : "");
        properties = properties.Add(TextProperty, written);
        if (insertion.Caret is { } caret)
        {
            properties = properties.Add(CaretProperty, text.Encode(insertion.Text.Substring(0, caret)).Length.ToString(CultureInfo.InvariantCulture));
        }

        return CompletionItem.Create(
            offered.Text,
            sortText: (offered.Kind == SuggestionKind.Shape ? "2" : "1") + offered.Text,
            properties: properties,
            tags: [TagOf(offered.Kind)],
            rules: offered is { Kind: SuggestionKind.Path, IsOpen: true } && cursor.Quote is not null ? OpenRules : Rules,
            inlineDescription: offered.Detail,
            isComplexTextEdit: insertion.Caret is not null);
    }

    private static string TagOf(SuggestionKind kind) => kind switch
    {
        SuggestionKind.Operator or SuggestionKind.Literal => WellKnownTags.Keyword,
        SuggestionKind.Property or SuggestionKind.Path => WellKnownTags.Property,
        SuggestionKind.Text => WellKnownTags.Constant,
        _ => WellKnownTags.Snippet,
    };
}
