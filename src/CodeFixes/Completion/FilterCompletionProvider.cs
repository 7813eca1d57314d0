using System.Composition;
using System.Globalization;
using Grapnel.CodeFixes.Completion.Expectations;
using Grapnel.CodeFixes.Completion.Scanning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.Options;
using Microsoft.CodeAnalysis.Text;

namespace Grapnel.CodeFixes.Completion;

/// <summary>
/// Completes filters: in <c>WithRequest</c>, <c>WithDocument</c> and <c>With</c> of <c>[Hook]</c> and <c>[Pipe]</c>, and where a method takes a filter.
/// What is offered follows from the place in the filter, half typed as it is.
/// </summary>
[ExportCompletionProvider(nameof(FilterCompletionProvider), LanguageNames.CSharp)]
[Shared]
public sealed class FilterCompletionProvider : CompletionProvider
{
    /// <inheritdoc/>
    public override bool ShouldTriggerCompletion(SourceText text, int caretPosition, CompletionTrigger trigger, OptionSet options) =>
        trigger.Kind == CompletionTriggerKind.Insertion && (trigger.Character is '"' or '\'' or '{' or '[' or ':' or '.' || char.IsLetter(trigger.Character))
        && TypingTrigger.IsIn(text, caretPosition);

    /// <inheritdoc/>
    public override async Task ProvideCompletionsAsync(CompletionContext context)
    {
        var (document, cancellationToken) = (context.Document, context.CancellationToken);
        if (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root
            || StringArgument.Find(root, context.Position) is not { } argument
            || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
            || FilteredFields.Of(argument, model, cancellationToken) is not { } fields)
        {
            return;
        }

        var text = CaretText.Read(argument, await document.GetTextAsync(cancellationToken).ConfigureAwait(false), context.Position);
        if (FilterScanner.Scan(text.Value, text.Caret) is not { } cursor)
        {
            return;
        }

        var offered = new FilterExpectation(fields).At(cursor);
        var items = FilterItems.Of(offered, cursor, text);
        if (items.Count > 0)
        {
            context.CompletionListSpan = text.SpanOf(FilterInsertion.Replaced(cursor, offered));
            context.AddItems(items);
            context.IsExclusive = true;
        }
    }

    /// <inheritdoc/>
    public override Task<CompletionChange> GetChangeAsync(Document document, CompletionItem item, char? commitKey, CancellationToken cancellationToken)
    {
        int? caret = item.Properties.TryGetValue(FilterItems.CaretProperty, out var place) ? item.Span.Start + int.Parse(place, CultureInfo.InvariantCulture) : null;
        return Task.FromResult(CompletionChange.Create(new TextChange(item.Span, item.Properties[FilterItems.TextProperty]), caret));
    }

    /// <inheritdoc/>
    public override Task<CompletionDescription?> GetDescriptionAsync(Document document, CompletionItem item, CancellationToken cancellationToken) =>
        Task.FromResult<CompletionDescription?>(CompletionDescription.FromText(item.InlineDescription.Length == 0 ? item.DisplayText : $"{item.DisplayText}: {item.InlineDescription}"));
}
