using Grapnel.CompilerServices;
using Grapnel.Filters.Evaluation;

namespace Grapnel.Registration.Application;

/// <summary>The filters that come with a registration. Whether the event has what they look at is checked with the rows of plugins, when the host starts.</summary>
internal static class ApplicationFilter
{
    /// <exception cref="FilterFormatException">A text is not a filter.</exception>
    public static RowFilter? Of(string? withRequest, string? withDocument = null) => RowFilters.Of(
        withRequest is null ? null : RequestFilter.Parse(withRequest),
        withDocument is null ? null : DocumentFilter.Parse(withDocument));
}
