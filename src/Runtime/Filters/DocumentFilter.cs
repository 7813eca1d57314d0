using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Grapnel.Filters;
using Grapnel.Filters.Evaluation;

namespace Grapnel;

/// <summary>
/// A filter on documents that is known only at run time, in Koncorde's language; written in an attribute, it is compiled instead, and means
/// the same. It looks at the content of a document; <c>_id</c> is its id. Source: Kuzzle, Koncorde.
/// <code>
/// var adults = DocumentFilter.Parse("{ range: { age: { gte: 18 } } }");
/// bool isAdult = adults.Matches(document);
/// </code>
/// </summary>
/// <remarks>
/// Immutable; may be used from several threads, on one document by one thread at a time. Asking allocates nothing for the usual kinds of
/// values and never throws, whatever the document holds. Reading a filter takes far longer than asking it: keep it.
/// </remarks>
public sealed class DocumentFilter
{
    private readonly string _text;
    private readonly Condition<DocumentContent> _onDocuments;
    private readonly Condition<ElementContent> _onElements;

    internal DocumentFilter(string text, FilterNode root)
    {
        var tests = new Dictionary<FieldFilter, FieldTest>();
        _text = text;
        Root = FilterFolding.Fold(root).Root;
        _onDocuments = new DocumentConditions(tests).Build(Root);
        _onElements = new ElementConditions(tests).Build(Root);
    }

    /// <summary>The tree, simplified.</summary>
    internal FilterNode Root { get; }

    /// <summary>Reads a filter.</summary>
    /// <param name="text">The filter as JSON, or in the relaxed form of Kuzzle's documentation: unquoted keys, single quotes, trailing commas, comments. <c>{}</c> matches every document.</param>
    /// <returns>The filter.</returns>
    /// <exception cref="FilterFormatException">The text is not a filter; the exception says what is wrong, and where.</exception>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public static DocumentFilter Parse(string text) => TryParse(text, out var filter, out var error) ? filter : throw error;

    /// <summary>Reads a filter, where a text that is none is nothing exceptional.</summary>
    /// <param name="text">The filter, as <see cref="Parse"/> takes it.</param>
    /// <param name="filter">The filter.</param>
    /// <param name="error">What is wrong with the text, and where: what <see cref="Parse"/> throws.</param>
    /// <returns>Whether the text is a filter.</returns>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public static bool TryParse(string text, [NotNullWhen(true)] out DocumentFilter? filter, [NotNullWhen(false)] out FilterFormatException? error)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parsed = FilterParser.Parse(text);
        filter = parsed.Root is { } root ? new DocumentFilter(text, root) : null;
        error = parsed.Error is { } wrong ? new FilterFormatException(wrong) : null;
        return filter is not null;
    }

    /// <summary>Whether a document matches.</summary>
    /// <param name="document">The document, as it is now.</param>
    /// <exception cref="ArgumentNullException">The document is null.</exception>
    public bool Matches(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return _onDocuments.Matches(new DocumentContent(document.BodyOrNull, document.Id));
    }

    /// <summary>Whether a document with this content, and without an id, matches.</summary>
    /// <param name="content">The content, as it is now.</param>
    /// <exception cref="ArgumentNullException">The content is null.</exception>
    public bool Matches(JsonFields content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return _onDocuments.Matches(new DocumentContent(content, null));
    }

    /// <summary>
    /// Whether a document with this content, and without an id, matches. The element is looked at where it is; only one with half a
    /// surrogate pair or bytes that are no UTF-8 in it is copied first.
    /// </summary>
    /// <remarks>The same content is tested faster as <see cref="JsonFields"/> from the second time on, since what must be known of it is kept there.</remarks>
    /// <param name="content">An object; anything else counts as one without fields.</param>
    /// <exception cref="ObjectDisposedException">The element's <see cref="JsonDocument"/> has been disposed.</exception>
    public bool Matches(JsonElement content) => _onElements.Matches(new ElementContent(content));

    /// <summary>The text of the filter, as it was written.</summary>
    public override string ToString() => _text;
}
