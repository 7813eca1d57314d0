using System.ComponentModel;
using System.Text.Json.Nodes;
using Grapnel.Errors;

namespace Grapnel.CompilerServices;

/// <summary>
/// Members of a request as filters read them: nothing is made by asking, unlike by the properties of <see cref="Request"/>. Null is a
/// member that is missing.
/// </summary>
/// <remarks>Belongs to one thread at a time, as <see cref="Request"/> does.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RequestMembers
{
    private const int StatusOfOthers = 500;

    /// <summary><c>input.args</c>, for what is below it.</summary>
    public static JsonFields? Args(Request request) => request.Input.ArgsOrNull;

    /// <summary><c>input.volatile</c>, for what is below it.</summary>
    public static JsonFields? Volatile(Request request) => request.Input.VolatileOrNull;

    /// <summary><c>input.headers</c>, for what is below it.</summary>
    public static JsonFields? Headers(Request request) => request.Input.HeadersOrNull;

    /// <summary><c>result</c>.</summary>
    public static FilterField Result(Request request) => request.ResultAsField;

    /// <summary>What is below <c>result</c>.</summary>
    public static FilterField Result(Request request, FilterPath path) => request.FindInResult(path);

    /// <summary><c>context.user</c>.</summary>
    public static User? User(Request request) => request.ContextOrNull?.User;

    /// <summary>The content of <c>context.user</c>: what is below it beside <c>_id</c> and <c>profileIds</c>.</summary>
    public static JsonFields? UserContent(Request request) => request.ContextOrNull?.User?.BodyOrNull;

    /// <summary><c>context.token</c>.</summary>
    public static Token? Token(Request request) => request.ContextOrNull?.Token;

    /// <summary><c>context.connection</c>.</summary>
    public static RequestConnection Connection(Request request) => request.ContextOrNull?.Connection ?? RequestConnection.None;

    /// <summary><c>response.headers</c>, for what is below it.</summary>
    public static JsonFields? ResponseHeaders(Request request) => request.ResponseOrNull?.HeadersOrNull;

    /// <summary><c>response.raw</c>.</summary>
    public static bool IsRaw(Request request) => request.ResponseOrNull is { Raw: true };

    /// <summary>Whether there are <c>deprecations</c>.</summary>
    public static bool HasDeprecations(Request request) => request.HasDeprecations;

    /// <summary><c>deprecations</c> as JSON, for what is in it.</summary>
    public static FilterField Deprecations(Request request)
    {
        if (!request.HasDeprecations)
        {
            return default;
        }

        var list = new JsonArray();
        foreach (var found in request.Deprecations)
        {
            list.Add((JsonNode?)(found is null ? null : new JsonObject { ["version"] = found.Version, ["message"] = found.Message }));
        }

        return new FilterField(list);
    }

    /// <summary><c>error.message</c>, as clients get it.</summary>
    public static string? ErrorMessage(Request request) => request.Error is { } error ? Errors.ErrorMessage.Of(error) ?? "" : null;

    /// <summary><c>error.id</c>.</summary>
    public static string? ErrorId(Request request) => (request.Error as KuzzleException)?.Id;

    /// <summary><c>error.code</c>.</summary>
    public static double? ErrorCode(Request request) => (request.Error as KuzzleException)?.Code;

    /// <summary><c>error.status</c>, as clients get it.</summary>
    public static double? ErrorStatus(Request request) =>
        request.Error is { } error ? error is KuzzleException known ? known.Status : StatusOfOthers : null;

    /// <summary>Whether a list of texts has this one: the array form of <c>exists</c> on <c>context.user.profileIds</c> and <c>context.connection.ips</c>.</summary>
    public static bool Contains(IReadOnlyList<string>? list, string text)
    {
        for (var i = 0; i < list?.Count; i++)
        {
            if (list[i] == text)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether each of some texts finds an element of its own in a list.</summary>
    public static bool Includes(IReadOnlyList<string>? list, params ReadOnlySpan<string> texts)
    {
        if (list is null)
        {
            return false;
        }

        for (var i = 0; i < texts.Length; i++)
        {
            var needed = 1;
            foreach (var before in texts[..i])
            {
                needed += before == texts[i] ? 1 : 0;
            }

            for (var at = 0; at < list.Count && needed > 0; at++)
            {
                needed -= list[at] == texts[i] ? 1 : 0;
            }

            if (needed > 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>An element of a list; null where there is none.</summary>
    /// <param name="list">The list; null where it is missing.</param>
    /// <param name="index">From the start, or if negative from the end.</param>
    public static string? At(IReadOnlyList<string>? list, int index)
    {
        if (list is null)
        {
            return null;
        }

        // The sum of a negative index and a count cannot overflow.
        var at = index < 0 ? list.Count + index : index;
        return at >= 0 && at < list.Count ? list[at] : null;
    }

    /// <summary>Whether a text is a point, as <c>"lat, lon"</c> or as a geohash, that lies in an area.</summary>
    /// <param name="text">The text; null where it is missing.</param>
    /// <param name="area">The area.</param>
    public static bool IsIn(string? text, FilterArea area) => new FilterField(text).IsIn(area);
}
