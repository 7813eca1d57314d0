using Grapnel.CompilerServices;
using Grapnel.Filters;
using Grapnel.Filters.Evaluation;

namespace Grapnel.Hooks.Indexing;

/// <summary>Readers of requests, by the paths filters know their members by.</summary>
internal static class RequestValues
{
    /// <summary>The reader of a path; null where no request has it, or nothing there can be a constant.</summary>
    public static PathReader<Request>? Of(string path)
    {
        var found = RequestPaths.Resolve(path);
        return found.Member is null ? null : Of(RequestReaders.Of(found.Member), found.Field);
    }

    private static PathReader<Request>? Of(RequestReader member, string? below) => (member, below) switch
    {
        ({ Below: { } find }, { } name) => Below(find, new FilterPath(name)),
        ({ Json: { } read }, null) => new PathReader<Request>(isTyped: false, request => FoundValue.Of(read(request))),
        ({ Text: { } read }, null) => new PathReader<Request>(isTyped: true, request => FoundValue.Of(read(request))),
        ({ Number: { } read }, null) => new PathReader<Request>(isTyped: true, request => FoundValue.Of(read(request))),
        ({ Boolean: { } read }, null) => new PathReader<Request>(isTyped: true, request => FoundValue.Of(read(request))),
        _ => null,
    };

    private static PathReader<Request> Below(Func<Request, FilterPath, FilterField> find, FilterPath path) =>
        new(isTyped: false, request => FoundValue.Of(find(request, path)));
}
