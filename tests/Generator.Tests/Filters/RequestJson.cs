using System.Text.Json.Nodes;
using Grapnel.CompilerServices;

namespace Grapnel.Generator.Tests.Filters;

/// <summary>Requests as the JSON that filters on them speak of. What is null in a request is not in there.</summary>
internal static class RequestJson
{
    public static JsonObject Of(Request request) => Object(
        ("id", request.Id),
        ("internalId", request.InternalId),
        ("status", request.Status),
        ("timestamp", request.Timestamp),
        ("deprecations", request.Deprecations.Count == 0 ? null : new JsonArray([.. request.Deprecations.Select(static found => Object(("version", found.Version), ("message", found.Message)))])),
        ("error", request.Error is null ? null : Object(
            ("code", RequestMembers.ErrorCode(request)), ("id", RequestMembers.ErrorId(request)), ("message", RequestMembers.ErrorMessage(request)), ("status", RequestMembers.ErrorStatus(request)))),
        ("result", request.Result?.DeepClone()),
        ("input", Input(request.Input)),
        ("context", Context(request.Context)),
        ("response", Object(("headers", request.Response.Headers.ToJsonObject()), ("raw", request.Response.Raw))));

    private static JsonObject Input(RequestInput input) => Object(
        ("controller", input.Controller),
        ("action", input.Action),
        ("args", input.Args.ToJsonObject()),
        ("resource", Object(("_id", input.Resource.Id), ("index", input.Resource.Index), ("collection", input.Resource.Collection))),
        ("body", input.Body?.ToJsonObject()),
        ("jwt", input.Jwt),
        ("volatile", input.Volatile.ToJsonObject()),
        ("headers", input.Headers.ToJsonObject()));

    private static JsonObject Context(RequestContext context)
    {
        var connection = context.Connection;
        return Object(
            ("user", context.User is not { } user ? null : Object(user.Body, ("_id", user.Id), ("profileIds", Texts(user.ProfileIds)))),
            ("token", context.Token is not { } token ? null : Object(
                ("_id", token.Id), ("userId", token.UserId), ("jwt", token.Jwt), ("expiresAt", token.ExpiresAt), ("ttl", token.Ttl), ("refreshed", token.Refreshed))),
            ("connection", Object(connection.Misc, ("id", connection.Id), ("protocol", connection.Protocol), ("ips", Texts(connection.Ips)))),
            ("connectionId", connection.Id),
            ("protocol", connection.Protocol));
    }

    private static JsonArray Texts(IReadOnlyList<string> texts) => new([.. texts.Select(static text => JsonValue.Create(text))]);

    private static JsonObject Object(params (string Name, JsonNode? Value)[] members) => Object(null, members);

    private static JsonObject Object(JsonFields? open, params (string Name, JsonNode? Value)[] members)
    {
        var made = open?.ToJsonObject() ?? [];
        foreach (var (name, value) in members)
        {
            if (value is not null)
                made[name] = value;
        }

        return made;
    }
}
