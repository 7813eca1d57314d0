namespace Grapnel;

/// <summary>A pipe or hook that listens to an event, by its name or through a wildcard.</summary>
/// <remarks>Immutable; may be used from several threads.</remarks>
public sealed class HandlerDescription
{
    internal HandlerDescription()
    {
    }

    /// <summary>The name of the plugin.</summary>
    public required string Plugin { get; init; }

    /// <summary>The method.</summary>
    public required string Method { get; init; }

    /// <summary>Whether it is a pipe; else a hook.</summary>
    public required bool IsPipe { get; init; }

    /// <summary>What is listened to: the event, or the wildcard that includes it.</summary>
    public required string Event { get; init; }

    /// <summary>The place among the pipes of an event; 0 for hooks.</summary>
    public required int Order { get; init; }

    /// <summary>Whether it is called once per document that matches.</summary>
    public required bool IsPerDocument { get; init; }

    /// <summary>The text of the filter on the request; null where there is none.</summary>
    public string? WithRequest { get; init; }

    /// <summary>The text of the filter on documents; null where there is none.</summary>
    public string? WithDocument { get; init; }

    /// <summary>The text of the filter on the first payload argument; null where there is none.</summary>
    public string? With { get; init; }

    /// <summary>How often it was called for this event, of the calls that were counted. What filters pass over is no call.</summary>
    public required long Calls { get; init; }

    /// <summary>How many of these calls ended in an exception, a chain that was aborted on purpose included.</summary>
    public required long Failures { get; init; }

    /// <summary>How often it was slow, counted or not; pipes alone.</summary>
    public required long SlowCalls { get; init; }

    /// <summary>How long the counted calls took together.</summary>
    public required TimeSpan TotalTime { get; init; }
}
