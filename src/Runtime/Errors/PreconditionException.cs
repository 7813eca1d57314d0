namespace Grapnel.Errors;

/// <summary>A condition for the action does not hold. Source: Kuzzle, PreconditionError (412).</summary>
/// <param name="message">What the client reads.</param>
/// <param name="id">The id, where the error belongs to a catalogue.</param>
/// <param name="code">The code that belongs to the id.</param>
/// <param name="innerException">The cause; never sent to the client.</param>
public sealed class PreconditionException(string message, string? id = null, uint? code = null, Exception? innerException = null)
    : KuzzleException(message, 412, id, code, innerException)
{
    internal PreconditionException(CatalogueEntry entry, Exception? innerException)
        : this(entry.Message, entry.Id, entry.Code, innerException) => Props = entry.Props;

    /// <inheritdoc/>
    public override string WireName => "PreconditionError";
}
