using Grapnel.CompilerServices;

namespace Grapnel.Filters.Evaluation;

/// <summary>How each member of <see cref="RequestPaths"/> is read.</summary>
internal static class RequestReaders
{
    private static readonly Dictionary<string, RequestReader> ByPath = new(StringComparer.Ordinal)
    {
        ["id"] = RequestReader.OfText(static request => request.Id),
        ["internalId"] = RequestReader.OfText(static request => request.InternalId),
        ["status"] = RequestReader.OfNumber(static request => request.Status),
        ["timestamp"] = RequestReader.OfNumber(static request => request.Timestamp),
        ["deprecations"] = RequestReader.OfObject(RequestMembers.HasDeprecations),
        ["error"] = RequestReader.OfObject(static request => request.Error is not null),
        ["error.code"] = RequestReader.OfNumber(RequestMembers.ErrorCode),
        ["error.id"] = RequestReader.OfText(RequestMembers.ErrorId),
        ["error.message"] = RequestReader.OfText(RequestMembers.ErrorMessage),
        ["error.status"] = RequestReader.OfNumber(RequestMembers.ErrorStatus),
        ["result"] = RequestReader.OfJson(RequestMembers.Result, RequestMembers.Result),
        ["input"] = RequestReader.OfObject(Always),
        ["input.controller"] = RequestReader.OfText(static request => request.Input.Controller),
        ["input.action"] = RequestReader.OfText(static request => request.Input.Action),
        ["input.args"] = RequestReader.OfObject(Always, static (request, path) => FilterField.Of(RequestMembers.Args(request), path)),
        ["input.resource"] = RequestReader.OfObject(Always),
        ["input.resource._id"] = RequestReader.OfText(static request => request.Input.Resource.Id),
        ["input.resource.index"] = RequestReader.OfText(static request => request.Input.Resource.Index),
        ["input.resource.collection"] = RequestReader.OfText(static request => request.Input.Resource.Collection),
        ["input.body"] = RequestReader.OfObject(static request => request.Input.Body is not null, static (request, path) => FilterField.Of(request.Input.Body, path)),
        ["input.jwt"] = RequestReader.OfText(static request => request.Input.Jwt),
        ["input.volatile"] = RequestReader.OfObject(Always, static (request, path) => FilterField.Of(RequestMembers.Volatile(request), path)),
        ["input.headers"] = RequestReader.OfObject(Always, static (request, path) => FilterField.Of(RequestMembers.Headers(request), path)),
        ["context"] = RequestReader.OfObject(Always),
        ["context.user"] = RequestReader.OfObject(static request => RequestMembers.User(request) is not null, static (request, path) => FilterField.Of(RequestMembers.UserContent(request), path)),
        ["context.user._id"] = RequestReader.OfText(static request => RequestMembers.User(request)?.Id),
        ["context.user.profileIds"] = RequestReader.OfTexts(static request => RequestMembers.User(request)?.ProfileIds),
        ["context.token"] = RequestReader.OfObject(static request => RequestMembers.Token(request) is not null),
        ["context.token._id"] = RequestReader.OfText(static request => RequestMembers.Token(request)?.Id),
        ["context.token.userId"] = RequestReader.OfText(static request => RequestMembers.Token(request)?.UserId),
        ["context.token.jwt"] = RequestReader.OfText(static request => RequestMembers.Token(request)?.Jwt),
        ["context.token.expiresAt"] = RequestReader.OfNumber(static request => RequestMembers.Token(request)?.ExpiresAt),
        ["context.token.ttl"] = RequestReader.OfNumber(static request => RequestMembers.Token(request)?.Ttl),
        ["context.token.refreshed"] = RequestReader.OfBoolean(static request => RequestMembers.Token(request)?.Refreshed),
        ["context.connection"] = RequestReader.OfObject(Always, static (request, path) => FilterField.Of(RequestMembers.Connection(request).Misc, path)),
        ["context.connection.id"] = RequestReader.OfText(ConnectionId),
        ["context.connection.protocol"] = RequestReader.OfText(Protocol),
        ["context.connection.ips"] = RequestReader.OfTexts(static request => RequestMembers.Connection(request).Ips),
        ["context.connectionId"] = RequestReader.OfText(ConnectionId),
        ["context.protocol"] = RequestReader.OfText(Protocol),
        ["response"] = RequestReader.OfObject(Always),
        ["response.headers"] = RequestReader.OfObject(Always, static (request, path) => FilterField.Of(RequestMembers.ResponseHeaders(request), path)),
        ["response.raw"] = RequestReader.OfBoolean(static request => RequestMembers.IsRaw(request)),
    };

    /// <summary>The reader of a member; null where there is no such member.</summary>
    public static RequestReader? Find(string path) => ByPath.GetValueOrDefault(path);

    /// <summary>The reader of a member.</summary>
    public static RequestReader Of(RequestMember member) => ByPath[member.Path];

    private static bool Always(Request request) => true;

    private static string? ConnectionId(Request request) => RequestMembers.Connection(request).Id;

    private static string? Protocol(Request request) => RequestMembers.Connection(request).Protocol;
}
