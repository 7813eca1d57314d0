using System.Text.RegularExpressions;
using Grapnel.CodeFixes.Completion.Expectations;
using Grapnel.CodeFixes.Completion.Scanning;
using Grapnel.Filters;

namespace Grapnel.CodeFixes.Completion;

/// <summary>What is written into a filter for something that is offered: quotes where they are needed, in the style the filter has.</summary>
/// <param name="Text">The text, before it is written into the literal.</param>
/// <param name="Caret">Where the caret goes in it; null for behind it.</param>
internal sealed record FilterInsertion(string Text, int? Caret)
{
    /// <summary>What is written; null where the thing cannot stand at the cursor.</summary>
    public static FilterInsertion? Of(Suggestion offered, FilterCursor cursor) => cursor.Quote is { } quote ? InQuotes(offered, cursor, quote) : Bare(offered, cursor);

    /// <summary>The characters that are replaced.</summary>
    public static TextRange Replaced(FilterCursor cursor, IReadOnlyList<Suggestion> offered) =>
        cursor.Quote is not null && offered.Any(static found => found.Kind == SuggestionKind.Path) ? cursor.PathBefore().Segment : cursor.Word;

    private static FilterInsertion? Bare(Suggestion offered, FilterCursor cursor)
    {
        var isKey = cursor.Step == FilterStep.Key;
        var text = offered.Kind switch
        {
            SuggestionKind.Operator when !isKey => $"{{ {Key(offered.Text, cursor)}: {Styled(offered.Shape, cursor)} }}",
            SuggestionKind.Operator or SuggestionKind.Property when isKey =>
                Key(offered.Text, cursor) + (cursor.HasColon ? "" : ": " + (offered.Shape.Length == 0 ? Suggestion.Caret.ToString() : Styled(offered.Shape, cursor))),
            SuggestionKind.Path when isKey && !offered.IsOpen => Key(offered.Text, cursor),
            SuggestionKind.Path => Quoted(offered.IsOpen ? offered.Text + Suggestion.Caret : offered.Text, cursor),
            SuggestionKind.Text => Quoted(offered.Text, cursor),
            SuggestionKind.Literal => offered.Text,
            SuggestionKind.Shape when cursor.Word.Length == 0 => Styled(offered.Shape, cursor),
            _ => null,
        };
        return text is null ? null : Marked(SpaceBefore(cursor) + text + SpaceBehind(cursor));
    }

    private static FilterInsertion? InQuotes(Suggestion offered, FilterCursor cursor, char quote)
    {
        var end = cursor.IsClosed ? "" : quote.ToString();
        return offered.Kind switch
        {
            SuggestionKind.Operator or SuggestionKind.Property when cursor.Step == FilterStep.Key =>
                Marked(offered.Text + end + (cursor.IsClosed || cursor.HasColon ? "" : ": " + (offered.Shape.Length == 0 ? Suggestion.Caret.ToString() : Styled(offered.Shape, cursor)))),

            // What goes on with a dot is closed by who is done with it; the rest of the path stays.
            SuggestionKind.Path => Marked(offered.Text + (offered.IsOpen || cursor.PathBefore().Segment.End < cursor.Word.End ? "" : end)),
            SuggestionKind.Text => Marked(offered.Text + end),
            _ => null,
        };
    }

    private static string Key(string name, FilterCursor cursor) => !cursor.IsStrict && Regex.IsMatch(name, @"^[\p{L}_$][\p{L}\p{Nd}_$]*$") ? name : Quoted(name, cursor);

    private static string Quoted(string text, FilterCursor cursor) => cursor.IsStrict ? $"\"{text}\"" : $"'{text}'";

    private static string Styled(string shape, FilterCursor cursor) => cursor.IsStrict ? Regex.Replace(shape.Replace('\'', '"'), @"(\w+):", "\"$1\":") : shape;

    private static string SpaceBefore(FilterCursor cursor) => cursor.Word.Start > 0 && cursor.Text[cursor.Word.Start - 1] is '{' or ':' or ',' ? " " : "";

    private static string SpaceBehind(FilterCursor cursor) => cursor.Word.End < cursor.Text.Length && cursor.Text[cursor.Word.End] == '}' ? " " : "";

    private static FilterInsertion Marked(string text) =>
        text.IndexOf(Suggestion.Caret) is var caret and >= 0 ? new FilterInsertion(text.Remove(caret, 1), caret) : new FilterInsertion(text, null);
}
