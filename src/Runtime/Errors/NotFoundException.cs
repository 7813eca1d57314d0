namespace Grapnel.Errors;

/// <summary>What was asked for does not exist. Source: Kuzzle, NotFoundError (404).</summary>
/// <param name="message">What the client reads.</param>
/// <param name="id">The id, where the error belongs to a catalogue.</param>
/// <param name="code">The code that belongs to the id.</param>
/// <param name="innerException">The cause; never sent to the client.</param>
public sealed class NotFoundException(string message, string? id = null, uint? code = null, Exception? innerException = null)
    : KuzzleException(message, 404, id, code, innerException)
{
    internal NotFoundException(CatalogueEntry entry, Exception? innerException)
        : this(entry.Message, entry.Id, entry.Code, innerException) => Props = entry.Props;

    /// <inheritdoc/>
    public override string WireName => "NotFoundError";
}
