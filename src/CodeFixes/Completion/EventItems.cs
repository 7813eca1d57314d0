using System.Collections.Immutable;
using Grapnel.Filters;
using Grapnel.Generator.Reading;
using Grapnel.Generator.Rules;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.Tags;

namespace Grapnel.CodeFixes.Completion;

/// <summary>The events that are offered, and the characters one of them replaces.</summary>
internal static class EventItems
{
    private static readonly ImmutableArray<char> NamePunctuation = [':', '*', '/', '-', '_', '.'];

    // A colon, a star or a dash is part of a name, and nothing but Enter and Tab takes what is offered.
    private static readonly CompletionItemRules Rules = CompletionItemRules.Create(
        filterCharacterRules: [CharacterSetModificationRule.Create(CharacterSetModificationKind.Add, NamePunctuation)],
        commitCharacterRules: [CharacterSetModificationRule.Create(CharacterSetModificationKind.Replace, ImmutableArray<char>.Empty)],
        enterKeyRule: EnterKeyRule.Never);

    private static readonly ImmutableArray<string> EventTags = [WellKnownTags.Event];
    private static readonly ImmutableArray<string> WildcardTags = [WellKnownTags.Namespace];

    public static IReadOnlyList<CompletionItem> For(ArgumentMeaning meaning, EventCatalog catalog) => meaning switch
    {
        ArgumentMeaning.HookedName => Listened(catalog.Events),
        ArgumentMeaning.PipedName => Listened(catalog.Events.Where(IsPipeEvent)),
        ArgumentMeaning.EmittedHookEvent => Exact(catalog.Events.Where(static found => found.Kind == EventKind.Hook)),
        ArgumentMeaning.EmittedPipeEvent => Exact(catalog.Events.Where(IsPipeEvent)),
        ArgumentMeaning.DeclaredName => Exact(catalog.Events),
        _ => [],
    };

    /// <summary>The name around a caret: from white space or the start of the text to the next character that no name has.</summary>
    public static TextRange WordAt(string text, int caret)
    {
        int start = caret, end = caret;
        while (start > 0 && IsNamePart(text[start - 1]))
        {
            start--;
        }

        while (end < text.Length && IsNamePart(text[end]))
        {
            end++;
        }

        return TextRange.Between(start, end);
    }

    /// <summary>What an event carries, as it is shown: <c>Document[], Request</c>.</summary>
    public static string PayloadOf(CatalogEvent found) =>
        found.Payload.Count == 0 ? "no payload" : string.Join(", ", found.Payload.Select(static argument => argument.Type.Short + (argument.AcceptsNull ? "?" : "")));

    // In a text that is not closed, what follows the caret is C#.
    private static bool IsNamePart(char c) => !char.IsWhiteSpace(c) && c is not ('"' or '\'' or '(' or ')' or '[' or ']' or '{' or '}' or ',' or ';' or '=');

    private static bool IsPipeEvent(CatalogEvent found) => found.Kind is EventKind.Pipe or EventKind.GenericDocument;

    private static List<CompletionItem> Listened(IEnumerable<CatalogEvent> events)
    {
        var exact = Distinct(events);
        var wildcards = exact.SelectMany(static found => Wildcard.Hearing(found.Name)).GroupBy(static wildcard => wildcard, StringComparer.Ordinal)
            .Select(static wildcard => Item(wildcard.Key, $"{wildcard.Count()} {(wildcard.Count() == 1 ? "event" : "events")}", WildcardTags, false));
        return [.. exact.Select(Item), .. wildcards];
    }

    private static List<CompletionItem> Exact(IEnumerable<CatalogEvent> events) => Distinct(events).ConvertAll(Item);

    private static List<CatalogEvent> Distinct(IEnumerable<CatalogEvent> events) => [.. events.GroupBy(static found => found.Name, StringComparer.Ordinal).Select(static same => same.First())];

    private static CompletionItem Item(CatalogEvent found) => string.IsNullOrEmpty(found.ReplacedBy)
        ? Item(found.Name, PayloadOf(found), EventTags, false)
        : Item(found.Name, $"deprecated: use {found.ReplacedBy}", EventTags, true);

    private static CompletionItem Item(string name, string description, ImmutableArray<string> tags, bool isLast) => CompletionItem.Create(
        name,
        sortText: (isLast ? "2" : "1") + name,
        tags: tags,
        rules: isLast ? Rules.WithMatchPriority(MatchPriority.Default - 1) : Rules,
        inlineDescription: description);
}
