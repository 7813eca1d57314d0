namespace Grapnel.Errors;

/// <summary>The server cannot answer now; the same request may succeed later. Source: Kuzzle, ServiceUnavailableError (503).</summary>
/// <param name="message">What the client reads.</param>
/// <param name="id">The id, where the error belongs to a catalogue.</param>
/// <param name="code">The code that belongs to the id.</param>
/// <param name="innerException">The cause; never sent to the client.</param>
public sealed class ServiceUnavailableException(string message, string? id = null, uint? code = null, Exception? innerException = null)
    : KuzzleException(message, 503, id, code, innerException)
{
    internal ServiceUnavailableException(CatalogueEntry entry, Exception? innerException)
        : this(entry.Message, entry.Id, entry.Code, innerException) => Props = entry.Props;

    /// <inheritdoc/>
    public override string WireName => "ServiceUnavailableError";
}
