using Grapnel.CompilerServices;

namespace Grapnel.Filters.Evaluation;

/// <summary>How each member of <see cref="RequestPaths"/> is read.</summary>
internal static class RequestReaders
{
    private static readonly Dictionary<string, RequestReader> ByPath = new(StringComparer.Ordinal)
    {
        ["id"] = RequestReader.OfText<RequestTexts.Id>(),
        ["internalId"] = RequestReader.OfText<RequestTexts.InternalId>(),
        ["status"] = RequestReader.OfNumber<RequestNumbers.Status>(),
        ["timestamp"] = RequestReader.OfNumber<RequestNumbers.Timestamp>(),
        ["deprecations"] = RequestReader.OfObject(RequestMembers.HasDeprecations, RequestMembers.Deprecations),
        ["error"] = RequestReader.OfObject(static request => request.Error is not null),
        ["error.code"] = RequestReader.OfNumber<RequestNumbers.ErrorCode>(),
        ["error.id"] = RequestReader.OfText<RequestTexts.ErrorId>(),
        ["error.message"] = RequestReader.OfText<RequestTexts.ErrorMessage>(),
        ["error.status"] = RequestReader.OfNumber<RequestNumbers.ErrorStatus>(),
        ["result"] = RequestReader.OfJson(RequestMembers.Result, RequestMembers.Result),
        ["input"] = RequestReader.OfObject(Always),
        ["input.controller"] = RequestReader.OfText<RequestTexts.InputController>(),
        ["input.action"] = RequestReader.OfText<RequestTexts.InputAction>(),
        ["input.args"] = RequestReader.OfFields(Always, RequestMembers.Args),
        ["input.resource"] = RequestReader.OfObject(Always),
        ["input.resource._id"] = RequestReader.OfText<RequestTexts.InputResourceId>(),
        ["input.resource.index"] = RequestReader.OfText<RequestTexts.InputResourceIndex>(),
        ["input.resource.collection"] = RequestReader.OfText<RequestTexts.InputResourceCollection>(),
        ["input.body"] = RequestReader.OfFields(static request => request.Input.Body is not null, static request => request.Input.Body),
        ["input.jwt"] = RequestReader.OfText<RequestTexts.InputJwt>(),
        ["input.volatile"] = RequestReader.OfFields(Always, RequestMembers.Volatile),
        ["input.headers"] = RequestReader.OfFields(Always, RequestMembers.Headers),
        ["context"] = RequestReader.OfObject(Always),
        ["context.user"] = RequestReader.OfFields(static request => RequestMembers.User(request) is not null, RequestMembers.UserContent),
        ["context.user._id"] = RequestReader.OfText<RequestTexts.ContextUserId>(),
        ["context.user.profileIds"] = RequestReader.OfTexts(static request => RequestMembers.User(request)?.ProfileIds),
        ["context.token"] = RequestReader.OfObject(static request => RequestMembers.Token(request) is not null),
        ["context.token._id"] = RequestReader.OfText<RequestTexts.ContextTokenId>(),
        ["context.token.userId"] = RequestReader.OfText<RequestTexts.ContextTokenUserId>(),
        ["context.token.jwt"] = RequestReader.OfText<RequestTexts.ContextTokenJwt>(),
        ["context.token.expiresAt"] = RequestReader.OfNumber<RequestNumbers.ContextTokenExpiresAt>(),
        ["context.token.ttl"] = RequestReader.OfNumber<RequestNumbers.ContextTokenTtl>(),
        ["context.token.refreshed"] = RequestReader.OfBoolean(static request => RequestMembers.Token(request)?.Refreshed),
        ["context.connection"] = RequestReader.OfFields(Always, static request => RequestMembers.Connection(request).Misc),
        ["context.connection.id"] = RequestReader.OfText<RequestTexts.ContextConnectionId>(),
        ["context.connection.protocol"] = RequestReader.OfText<RequestTexts.ContextConnectionProtocol>(),
        ["context.connection.ips"] = RequestReader.OfTexts(static request => RequestMembers.Connection(request).Ips),
        ["context.connectionId"] = RequestReader.OfText<RequestTexts.ContextConnectionId>(),
        ["context.protocol"] = RequestReader.OfText<RequestTexts.ContextProtocol>(),
        ["response"] = RequestReader.OfObject(Always),
        ["response.headers"] = RequestReader.OfFields(Always, RequestMembers.ResponseHeaders),
        ["response.raw"] = RequestReader.OfBoolean(static request => RequestMembers.IsRaw(request)),
    };

    /// <summary>The reader of a member; null where there is no such member.</summary>
    public static RequestReader? Find(string path) => ByPath.GetValueOrDefault(path);

    /// <summary>The reader of a member.</summary>
    public static RequestReader Of(RequestMember member) => ByPath[member.Path];

    private static bool Always(Request request) => true;
}
