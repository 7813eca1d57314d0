namespace Grapnel;

/// <summary>Why a hook or pipe that listens to an event would be called for a payload, or would not.</summary>
/// <remarks>Immutable; may be used from several threads.</remarks>
public sealed class RowExplanation
{
    internal RowExplanation()
    {
    }

    /// <summary>The name of the plugin.</summary>
    public required string Plugin { get; init; }

    /// <summary>The method.</summary>
    public required string Method { get; init; }

    /// <summary>Whether it is a pipe; else a hook.</summary>
    public required bool IsPipe { get; init; }

    /// <summary>What the row listens to: the event, or the wildcard that includes it.</summary>
    public required string Event { get; init; }

    /// <summary>The text of the filter on the request; null where there is none.</summary>
    public string? WithRequest { get; init; }

    /// <summary>The text of the filter on documents; null where there is none.</summary>
    public string? WithDocument { get; init; }

    /// <summary>The text of the filter on the first payload argument; null where there is none.</summary>
    public string? With { get; init; }

    /// <summary>Whether the method would be called; with a filter on documents, for one of them at least.</summary>
    public required bool Matches { get; init; }

    /// <summary>
    /// The smallest condition that decided, with the actual values, which are cut where they are long; of a filter on the first payload argument
    /// the filter as a whole, without values.
    /// </summary>
    public required string Reason { get; init; }

    /// <summary>The explanation in one line.</summary>
    public override string ToString() =>
        $"{(IsPipe ? "pipe" : "hook")} {Plugin}.{Method} on {Event} {(Matches ? "matches" : "does not match")}: {Reason}";
}
