using System.Text.Json;
using System.Text.Json.Nodes;

namespace Grapnel.Errors;

/// <summary>The action succeeded for some of what it was asked for and failed for the rest. Source: Kuzzle, PartialError (206).</summary>
/// <param name="message">What the client reads.</param>
/// <param name="errors">One entry per failure, as the client gets it; copied. None where it is null.</param>
/// <param name="id">The id, where the error belongs to a catalogue.</param>
/// <param name="code">The code that belongs to the id.</param>
/// <param name="innerException">The cause; never sent to the client.</param>
public sealed class PartialException(
    string message,
    IEnumerable<JsonNode?>? errors = null,
    string? id = null,
    uint? code = null,
    Exception? innerException = null)
    : KuzzleException(message, 206, id, code, innerException)
{
    internal PartialException(CatalogueEntry entry, IEnumerable<JsonNode?>? errors, Exception? innerException)
        : this(entry.Message, errors, entry.Id, entry.Code, innerException) => Props = entry.Props;

    /// <summary>One entry per failure, as the client gets it.</summary>
    public IReadOnlyList<JsonElement> Errors { get; } = ErrorValue.Copy(errors);

    /// <summary>How many failures there are.</summary>
    public int Count => Errors.Count;

    /// <inheritdoc/>
    public override string WireName => "PartialError";
}
