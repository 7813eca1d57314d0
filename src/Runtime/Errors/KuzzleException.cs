using System.Text.Json;
using Grapnel.Json;

namespace Grapnel.Errors;

/// <summary>
/// An error with the identity Kuzzle's clients see. Thrown in a pipe, it aborts the request and reaches the caller as it is.
/// Of this class itself where no other fits, for a status of one's own. Source: Kuzzle, "Error codes" and KuzzleError.
/// </summary>
/// <remarks>May be read from several threads.</remarks>
public class KuzzleException : Exception
{
    /// <summary>Makes an error with a status of its own.</summary>
    /// <param name="message">What the client reads.</param>
    /// <param name="status">The HTTP status, 100 to 599.</param>
    /// <param name="id">The id, where the error belongs to a catalogue.</param>
    /// <param name="code">The code that belongs to the id.</param>
    /// <param name="innerException">The cause; never sent to the client.</param>
    /// <exception cref="ArgumentOutOfRangeException">The status is none of HTTP's.</exception>
    public KuzzleException(string message, int status, string? id = null, uint? code = null, Exception? innerException = null)
        : base(message, innerException)
    {
        if (status is < 100 or > 599)
            throw new ArgumentOutOfRangeException(nameof(status), status, "The status of an error is one of HTTP's, 100 to 599.");
        Status = status;
        Id = id;
        Code = code;
    }

    internal KuzzleException(CatalogueEntry entry, int status, Exception? innerException)
        : this(entry.Message, status, entry.Id, entry.Code, innerException) => Props = entry.Props;

    /// <summary>The name of the class in Kuzzle, <c>ForbiddenError</c>. Clients see it in a stack only.</summary>
    public virtual string WireName => "KuzzleError";

    /// <summary>The HTTP status.</summary>
    public int Status { get; }

    /// <summary>The id, <c>plugin.runtime.unexpected_error</c>; null for an error made by hand.</summary>
    public string? Id { get; }

    /// <summary>
    /// The code that belongs to <see cref="Id"/>: <c>domain &lt;&lt; 24 | subdomain &lt;&lt; 16 | error</c>, of 8, 8 and 16 bits; null
    /// for an error made by hand.
    /// </summary>
    public uint? Code { get; }

    /// <summary>
    /// What fills the placeholders of the message, in order: text, numbers, booleans, <see cref="JsonElement"/> or null. Null for an
    /// error made by hand.
    /// </summary>
    public IReadOnlyList<object?>? Props { get; internal init; }

    /// <summary>
    /// What clients get for an exception: a KuzzleException is returned as it is, any other becomes an
    /// <see cref="InternalErrorException"/> with the same message around it. Source: Kuzzle, <c>request.setError</c>.
    /// </summary>
    /// <param name="error">The exception.</param>
    /// <exception cref="ArgumentNullException">It is null.</exception>
    public static KuzzleException From(Exception error)
    {
        ArgumentNullException.ThrowIfNull(error);
        return error as KuzzleException ?? new InternalErrorException(ErrorMessage.Of(error) ?? "", innerException: error);
    }

    /// <summary>Writes the error as clients get it, a JSON object: the member <c>error</c> of an answer. What is not there is left out.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="withStack">Whether with the stack, which tells about the server's inside: for development.</param>
    /// <exception cref="ArgumentNullException">The writer is null.</exception>
    public void WriteTo(Utf8JsonWriter writer, bool withStack = false)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ErrorWire.Write(this, writer, withStack);
    }

    /// <summary>The error as clients get it, as JSON text.</summary>
    /// <param name="withStack">Whether with the stack, which tells about the server's inside: for development.</param>
    public string ToJsonString(bool withStack = false) =>
        JsonContent.TextOf((Error: this, withStack), static (source, writer) => source.Error.WriteTo(writer, source.withStack));
}
