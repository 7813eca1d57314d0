using Grapnel.CompilerServices;

namespace Grapnel.Filters.Evaluation;

/// <summary>Filters that were read at run time, as those of a row.</summary>
internal static class RowFilters
{
    /// <summary>The filters of a row; null where they let everything through. One on documents that does is still one: it says how the method is called.</summary>
    public static RowFilter? Of(RequestFilter? withRequest, DocumentFilter? withDocument)
    {
        // As compiled rows have it, such a filter is none, so that a payload without a request is let through too.
        var request = withRequest is { Root: Everything } ? null : withRequest;
        return request is null && withDocument is null ? null : new RowFilter(
            request?.ToString(),
            request?.Predicate,
            withDocument?.ToString(),
            withDocument is null ? null : withDocument.Matches)
        {
            RequestKey = request is null ? null : RowKey.Of(request.Root),
            DocumentKey = withDocument is null ? null : RowKey.Of(withDocument.Root),
        };
    }
}
