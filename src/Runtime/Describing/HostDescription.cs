namespace Grapnel;

/// <summary>A host as it stands at one moment: what is declared, who listens, and what has happened. Made by <see cref="PluginHost.Describe"/>.</summary>
/// <remarks>Immutable; may be used from several threads.</remarks>
public sealed class HostDescription
{
    internal HostDescription()
    {
    }

    /// <summary>What the host is doing.</summary>
    public required HostState State { get; init; }

    /// <summary>When the description was made, in UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>
    /// Whether emissions and calls are counted: while a lease of <see cref="PluginHost.Watch"/> is held or a listener of the meter or the
    /// activity source "Grapnel" wants to know. Their counters stand still otherwise.
    /// </summary>
    public required bool IsCounting { get; init; }

    /// <summary>The events, by name; empty before the host has started.</summary>
    public required IReadOnlyList<EventDescription> Events { get; init; }

    /// <summary>The plugins, by name; empty before the host has started.</summary>
    public required IReadOnlyList<PluginDescription> Plugins { get; init; }

    /// <summary>The last 50 failures of hooks, and of pipes while calls are counted; newest first.</summary>
    public required IReadOnlyList<HandlerFailure> Failures { get; init; }

    /// <summary>The last 50 slow pipes; newest first.</summary>
    public required IReadOnlyList<SlowPipe> SlowPipes { get; init; }
}
