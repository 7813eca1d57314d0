namespace Grapnel.Errors;

/// <summary>A plugin is at fault. Source: Kuzzle, PluginImplementationError (500).</summary>
public class PluginImplementationException : KuzzleException
{
    private const string Suffix = "\nThis is probably not a Kuzzle error, but a problem with a plugin implementation.";

    /// <summary>Makes the error; the message gets Kuzzle's closing line.</summary>
    /// <param name="message">What the client reads.</param>
    /// <param name="id">The id, where the error belongs to a catalogue.</param>
    /// <param name="code">The code that belongs to the id.</param>
    /// <param name="innerException">The cause; never sent to the client.</param>
    public PluginImplementationException(string message, string? id = null, uint? code = null, Exception? innerException = null)
        : base(message + Suffix, status: 500, id, code, innerException)
    {
    }

    internal PluginImplementationException(CatalogueEntry entry, Exception? innerException)
        : this(entry.Message, entry.Id, entry.Code, innerException) => Props = entry.Props;

    /// <inheritdoc/>
    public override string WireName => "PluginImplementationError";
}
