using System.ComponentModel;
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
}
