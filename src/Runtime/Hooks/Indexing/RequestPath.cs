using Grapnel.CompilerServices;
using Grapnel.Filters;

namespace Grapnel.Hooks.Indexing;

/// <summary>Readers of requests, by the paths filters know their members by: what generated code reads as C# expressions.</summary>
internal static class RequestPath
{
    /// <summary>The reader of a path; null where no request has it, or nothing there can be a constant.</summary>
    public static PathReader<Request>? Of(string path)
    {
        var found = RequestPaths.Resolve(path);
        if (found.Member is not { } member)
        {
            return null;
        }

        if (found.Field is { } below)
        {
            var field = new FilterPath(below);
            return member.Path == "result" ? Json(request => RequestMembers.Result(request, field))
                : Fields(member.Path) is { } fields ? Json(request => FilterField.Of(fields(request), field))
                : null;
        }

        return member.Path == "result" ? Json(RequestMembers.Result)
            : Typed(member.Path) is { } typed ? new PathReader<Request>(isTyped: true, typed)
            : null;
    }

    private static PathReader<Request> Json(Func<Request, FilterField> find) => new(isTyped: false, request => FoundValue.Of(find(request)));

    private static Func<Request, JsonFields?>? Fields(string member) => member switch
    {
        "input.args" => RequestMembers.Args,
        "input.body" => static request => request.Input.Body,
        "input.volatile" => RequestMembers.Volatile,
        "input.headers" => RequestMembers.Headers,
        "context.user" => RequestMembers.UserContent,
        "context.connection" => static request => RequestMembers.Connection(request).Misc,
        "response.headers" => RequestMembers.ResponseHeaders,
        _ => null,
    };

    private static Func<Request, FoundValue>? Typed(string member) => member switch
    {
        "id" => static request => FoundValue.Of(request.Id),
        "internalId" => static request => FoundValue.Of(request.InternalId),
        "status" => static request => FoundValue.Of(request.Status),
        "timestamp" => static request => FoundValue.Of(request.Timestamp),
        "error.code" => static request => FoundValue.Of(RequestMembers.ErrorCode(request)),
        "error.id" => static request => FoundValue.Of(RequestMembers.ErrorId(request)),
        "error.message" => static request => FoundValue.Of(RequestMembers.ErrorMessage(request)),
        "error.status" => static request => FoundValue.Of(RequestMembers.ErrorStatus(request)),
        "input.controller" => static request => FoundValue.Of(request.Input.Controller),
        "input.action" => static request => FoundValue.Of(request.Input.Action),
        "input.resource._id" => static request => FoundValue.Of(request.Input.Resource.Id),
        "input.resource.index" => static request => FoundValue.Of(request.Input.Resource.Index),
        "input.resource.collection" => static request => FoundValue.Of(request.Input.Resource.Collection),
        "input.jwt" => static request => FoundValue.Of(request.Input.Jwt),
        "context.user._id" => static request => FoundValue.Of(RequestMembers.User(request)?.Id),
        "context.token._id" => static request => FoundValue.Of(RequestMembers.Token(request)?.Id),
        "context.token.userId" => static request => FoundValue.Of(RequestMembers.Token(request)?.UserId),
        "context.token.jwt" => static request => FoundValue.Of(RequestMembers.Token(request)?.Jwt),
        "context.token.expiresAt" => static request => FoundValue.Of(RequestMembers.Token(request)?.ExpiresAt),
        "context.token.ttl" => static request => FoundValue.Of(RequestMembers.Token(request)?.Ttl),
        "context.token.refreshed" => static request => FoundValue.Of(RequestMembers.Token(request)?.Refreshed),
        "context.connection.id" or "context.connectionId" => static request => FoundValue.Of(RequestMembers.Connection(request).Id),
        "context.connection.protocol" or "context.protocol" => static request => FoundValue.Of(RequestMembers.Connection(request).Protocol),
        "response.raw" => static request => FoundValue.Of(RequestMembers.IsRaw(request)),
        _ => null,
    };
}
