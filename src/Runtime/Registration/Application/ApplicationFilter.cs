using Grapnel.CompilerServices;

namespace Grapnel.Registration.Application;

/// <summary>Filters that come with a registration: read once, refused where they cannot apply.</summary>
internal static class ApplicationFilter
{
    public static RowFilter? Of(EventHandle handle, string? withRequest, string? withDocument = null) =>
        withRequest is null && withDocument is null
            ? null
            : throw new NotImplementedException();
}
