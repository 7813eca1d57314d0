using System.Composition;
using Grapnel.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.Options;
using Microsoft.CodeAnalysis.Text;

namespace Grapnel.CodeFixes.Completion;

/// <summary>
/// Completes the names of events: in <c>[Hook("…")]</c>, <c>[Pipe("…")]</c> and <c>[Event(…, ReplacedBy = "…")]</c>, and where an event is
/// emitted or listened to by its name.
/// </summary>
[ExportCompletionProvider(nameof(EventNameCompletionProvider), LanguageNames.CSharp)]
[Shared]
public sealed class EventNameCompletionProvider : CompletionProvider
{
    /// <inheritdoc/>
    public override bool ShouldTriggerCompletion(SourceText text, int caretPosition, CompletionTrigger trigger, OptionSet options) =>
        trigger.Kind == CompletionTriggerKind.Insertion && (trigger.Character is '"' or ':' or '/' || char.IsLetter(trigger.Character)) && TypingTrigger.IsIn(text, caretPosition);

    /// <inheritdoc/>
    public override async Task ProvideCompletionsAsync(CompletionContext context)
    {
        var (document, cancellationToken) = (context.Document, context.CancellationToken);
        if (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root
            || StringArgument.Find(root, context.Position) is not { IsPart: false } argument
            || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
        {
            return;
        }

        var meaning = ArgumentMeanings.Of(argument, model, cancellationToken);
        var items = EventItems.For(meaning, CompilationEvents.Of(model.Compilation).Catalog);
        if (items.Count == 0)
        {
            return;
        }

        var text = CaretText.Read(argument, await document.GetTextAsync(cancellationToken).ConfigureAwait(false), context.Position);
        context.CompletionListSpan = text.SpanOf(EventItems.WordAt(text.Value, text.Caret));
        context.AddItems(items);
        context.IsExclusive = true;
    }

    /// <inheritdoc/>
    public override Task<CompletionChange> GetChangeAsync(Document document, CompletionItem item, char? commitKey, CancellationToken cancellationToken) =>
        Task.FromResult(CompletionChange.Create(new TextChange(item.Span, item.DisplayText)));

    /// <inheritdoc/>
    public override async Task<CompletionDescription?> GetDescriptionAsync(Document document, CompletionItem item, CancellationToken cancellationToken) =>
        await document.Project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is { } compilation
            ? CompletionDescription.FromText(EventDescription.Of(item.DisplayText, CompilationEvents.Of(compilation).Catalog, compilation, cancellationToken))
            : null;
}
