namespace Grapnel.Errors;

/// <summary>The request is not valid. Source: Kuzzle, BadRequestError (400).</summary>
/// <param name="message">What the client reads.</param>
/// <param name="id">The id, where the error belongs to a catalogue.</param>
/// <param name="code">The code that belongs to the id.</param>
/// <param name="innerException">The cause; never sent to the client.</param>
public sealed class BadRequestException(string message, string? id = null, uint? code = null, Exception? innerException = null)
    : KuzzleException(message, 400, id, code, innerException)
{
    internal BadRequestException(CatalogueEntry entry, Exception? innerException)
        : this(entry.Message, entry.Id, entry.Code, innerException) => Props = entry.Props;

    /// <inheritdoc/>
    public override string WireName => "BadRequestError";
}
