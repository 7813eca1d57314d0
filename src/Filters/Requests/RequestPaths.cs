namespace Grapnel.Filters;

/// <summary>
/// The members of a request by the names filters know them by. Source: Kuzzle, <c>request.pojo()</c>, and what the specification of
/// filters adds: <c>input.resource</c>, <c>input.headers</c>, <c>context.connectionId</c> and <c>context.protocol</c>.
/// </summary>
internal static class RequestPaths
{
    private const string Services = "global::Grapnel.CompilerServices.";
    private const string Members = Services + "RequestMembers.";
    private const string User = Members + "User(request)";
    private const string Token = Members + "Token(request)";
    private const string Connection = Members + "Connection(request)";

    private static readonly Dictionary<string, RequestMember> ByPath = new RequestMember[]
    {
        Always("id", RequestValue.Text, "request.Id"),
        Always("internalId", RequestValue.Text, "request.InternalId"),
        Always("status", RequestValue.Number, "request.Status"),
        Always("timestamp", RequestValue.Number, "request.Timestamp"),
        new("deprecations", RequestValue.Objects, RequestPresence.True, Members + "HasDeprecations(request)", null) { Whole = Members + "Deprecations(request)" },
        Object("error", "request.Error"),
        Maybe("error.code", RequestValue.Number, Members + "ErrorCode(request)"),
        Maybe("error.id", RequestValue.Text, Members + "ErrorId(request)"),
        Maybe("error.message", RequestValue.Text, Members + "ErrorMessage(request)"),
        Maybe("error.status", RequestValue.Number, Members + "ErrorStatus(request)"),
        new("result", RequestValue.Json, RequestPresence.Json, Members + "Result(request)", Members + "Result(request, {0})"),
        Always("input", RequestValue.Object),
        Maybe("input.controller", RequestValue.Text, "request.Input.Controller"),
        Maybe("input.action", RequestValue.Text, "request.Input.Action"),
        Always("input.args", RequestValue.Object, below: Members + "Args(request)"),
        Always("input.resource", RequestValue.Object),
        Maybe("input.resource._id", RequestValue.Text, "request.Input.Resource.Id"),
        Maybe("input.resource.index", RequestValue.Text, "request.Input.Resource.Index"),
        Maybe("input.resource.collection", RequestValue.Text, "request.Input.Resource.Collection"),
        Object("input.body", "request.Input.Body", below: "request.Input.Body"),
        Maybe("input.jwt", RequestValue.Text, "request.Input.Jwt"),
        Always("input.volatile", RequestValue.Object, below: Members + "Volatile(request)"),
        Always("input.headers", RequestValue.Object, below: Members + "Headers(request)"),
        Always("context", RequestValue.Object),
        Object("context.user", User, below: Members + "UserContent(request)"),
        Maybe("context.user._id", RequestValue.Text, User + "?.Id"),
        Maybe("context.user.profileIds", RequestValue.Texts, User + "?.ProfileIds"),
        Object("context.token", Token),
        Maybe("context.token._id", RequestValue.Text, Token + "?.Id"),
        Maybe("context.token.userId", RequestValue.Text, Token + "?.UserId"),
        Maybe("context.token.jwt", RequestValue.Text, Token + "?.Jwt"),
        Maybe("context.token.expiresAt", RequestValue.Number, Token + "?.ExpiresAt"),
        Maybe("context.token.ttl", RequestValue.Number, Token + "?.Ttl"),
        Maybe("context.token.refreshed", RequestValue.Boolean, Token + "?.Refreshed"),
        Always("context.connection", RequestValue.Object, below: Connection + ".Misc"),
        Maybe("context.connection.id", RequestValue.Text, Connection + ".Id"),
        Maybe("context.connection.protocol", RequestValue.Text, Connection + ".Protocol"),
        Always("context.connection.ips", RequestValue.Texts, Connection + ".Ips"),
        Maybe("context.connectionId", RequestValue.Text, Connection + ".Id"),
        Maybe("context.protocol", RequestValue.Text, Connection + ".Protocol"),
        Always("response", RequestValue.Object),
        Always("response.headers", RequestValue.Object, below: Members + "ResponseHeaders(request)"),
        Always("response.raw", RequestValue.Boolean, Members + "IsRaw(request)"),
    }.ToDictionary(static member => member.Path, StringComparer.Ordinal);

    /// <summary>All members.</summary>
    public static IEnumerable<RequestMember> All => ByPath.Values;

    /// <summary>What a path stands for. Names are told apart by case.</summary>
    public static RequestPath Resolve(string path)
    {
        RequestMember? known = null;
        for (var start = 0; ;)
        {
            var dot = path.IndexOf('.', start);
            var end = dot < 0 ? path.Length : dot;
            if (!ByPath.TryGetValue(path.Substring(0, end), out var next))
            {
                return known?.Below is null
                    ? new RequestPath(null, null, Unknown(path, known, start, end))
                    : new RequestPath(known, path.Substring(start), null);
            }

            if (dot < 0)
            {
                return new RequestPath(next, null, null);
            }

            (known, start) = (next, dot + 1);
        }
    }

    private static UnknownMember Unknown(string path, RequestMember? known, int start, int end)
    {
        var before = known is null ? "" : known.Path + ".";
        var candidates = new ValueList<string>(ByPath.Keys.Where(found => ParentOf(found) == before).Select(found => found.Substring(before.Length)));
        var name = path.Substring(start, end - start);
        var elsewhere = ByPath.Keys.Where(found => found.Length > name.Length && found.EndsWith("." + name, StringComparison.Ordinal)).Take(2).ToList();
        return new UnknownMember(
            known?.Path ?? "", start, (candidates.Count == 0 ? path.Length : end) - start, candidates, elsewhere.Count == 1 ? elsewhere[0] : null);
    }

    private static string ParentOf(string path) => path.Substring(0, path.LastIndexOf('.') + 1);

    private static RequestMember Always(string path, RequestValue value, string read = "", string? below = null) =>
        new(path, value, RequestPresence.Always, read, FieldsOf(below)) { Whole = AllOf(below) };

    private static RequestMember Maybe(string path, RequestValue value, string read) => new(path, value, RequestPresence.NotNull, read, null);

    private static RequestMember Object(string path, string read, string? below = null) =>
        new(path, RequestValue.Object, RequestPresence.NotNull, read, FieldsOf(below)) { Whole = AllOf(below) };

    private static string? FieldsOf(string? fields) => fields is null ? null : $"{Services}FilterField.Of({fields}, {{0}})";

    private static string? AllOf(string? fields) => fields is null ? null : $"{Services}FilterField.Of({fields})";
}
