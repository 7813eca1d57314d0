using System.Text.Json;
using System.Text.Json.Nodes;

namespace Grapnel.Errors;

/// <summary>Several things went wrong at once, and the action counts as failed. Source: Kuzzle, MultipleErrorsError (400).</summary>
/// <param name="message">What the client reads.</param>
/// <param name="errors">One entry per failure, as the client gets it; copied. None where it is null.</param>
/// <param name="id">The id, where the error belongs to a catalogue.</param>
/// <param name="code">The code that belongs to the id.</param>
/// <param name="innerException">The cause; never sent to the client.</param>
public sealed class MultipleErrorsException(
    string message,
    IEnumerable<JsonNode?>? errors = null,
    string? id = null,
    uint? code = null,
    Exception? innerException = null)
    : KuzzleException(message, 400, id, code, innerException)
{
    internal MultipleErrorsException(CatalogueEntry entry, IEnumerable<JsonNode?>? errors, Exception? innerException)
        : this(entry.Message, errors, entry.Id, entry.Code, innerException) => Props = entry.Props;

    /// <summary>One entry per failure, as the client gets it.</summary>
    public IReadOnlyList<JsonElement> Errors { get; } = ErrorValue.Copy(errors);

    /// <summary>How many failures there are.</summary>
    public int Count => Errors.Count;

    /// <inheritdoc/>
    public override string WireName => "MultipleErrorsError";
}
