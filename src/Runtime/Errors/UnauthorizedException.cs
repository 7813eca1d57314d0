namespace Grapnel.Errors;

/// <summary>The caller is not logged in. Source: Kuzzle, UnauthorizedError (401).</summary>
/// <param name="message">What the client reads.</param>
/// <param name="id">The id, where the error belongs to a catalogue.</param>
/// <param name="code">The code that belongs to the id.</param>
/// <param name="innerException">The cause; never sent to the client.</param>
public sealed class UnauthorizedException(string message, string? id = null, uint? code = null, Exception? innerException = null)
    : KuzzleException(message, 401, id, code, innerException)
{
    internal UnauthorizedException(CatalogueEntry entry, Exception? innerException)
        : this(entry.Message, entry.Id, entry.Code, innerException) => Props = entry.Props;

    /// <inheritdoc/>
    public override string WireName => "UnauthorizedError";
}
