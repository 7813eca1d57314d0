using System.ComponentModel;

namespace Grapnel.CompilerServices;

/// <summary>The filters of one hook or pipe: their text, for those who ask why a row ran, and what they compile to.</summary>
/// <remarks>Immutable; may be used from several threads.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RowFilter
{
    /// <summary>A filter on the request, on the documents, on the first payload argument, or several of them.</summary>
    /// <param name="withRequest">The text of the filter on the request; null where there is none.</param>
    /// <param name="matchesRequest">What it compiles to.</param>
    /// <param name="withDocument">The text of the filter on documents; null where there is none.</param>
    /// <param name="matchesDocument">What it compiles to.</param>
    /// <param name="with">The text of the filter on the first payload argument; null where there is none.</param>
    /// <param name="matchesPayload">What it compiles to; the argument is of the type of the method's first parameter, or null.</param>
    /// <exception cref="ArgumentException">A text comes without its predicate or the other way round, or there is no filter at all.</exception>
    public RowFilter(
        string? withRequest = null,
        Func<Request, bool>? matchesRequest = null,
        string? withDocument = null,
        Func<Document, bool>? matchesDocument = null,
        string? with = null,
        Func<object?, bool>? matchesPayload = null)
    {
        if (withRequest is null != matchesRequest is null || withDocument is null != matchesDocument is null || with is null != matchesPayload is null)
        {
            throw new ArgumentException("A filter is its text and its predicate: give both or neither.");
        }

        if (withRequest is null && withDocument is null && with is null)
        {
            throw new ArgumentException("A row filter has a filter on the request, on the documents, on the first payload argument, or several of them.");
        }

        WithRequest = withRequest;
        MatchesRequest = matchesRequest;
        WithDocument = withDocument;
        MatchesDocument = matchesDocument;
        With = with;
        MatchesPayload = matchesPayload;
    }

    /// <summary>What the filter on the request requires that can be looked up; null where nothing can.</summary>
    public RowKey? RequestKey { get; init; }

    /// <summary>What the filter on documents requires that can be looked up; null where nothing can.</summary>
    public RowKey? DocumentKey { get; init; }

    internal string? WithRequest { get; }

    internal Func<Request, bool>? MatchesRequest { get; }

    internal string? WithDocument { get; }

    internal Func<Document, bool>? MatchesDocument { get; }

    internal string? With { get; }

    internal Func<object?, bool>? MatchesPayload { get; }
}
