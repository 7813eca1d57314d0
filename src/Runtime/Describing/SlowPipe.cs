namespace Grapnel;

/// <summary>A call of a pipe that took longer than <see cref="GrapnelOptions.PipeWarnTime"/>.</summary>
/// <remarks>Immutable; may be used from several threads.</remarks>
public sealed class SlowPipe
{
    internal SlowPipe()
    {
    }

    /// <summary>When it ended, in UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The name of the plugin.</summary>
    public required string Plugin { get; init; }

    /// <summary>The method.</summary>
    public required string Method { get; init; }

    /// <summary>The event that was emitted.</summary>
    public required string Event { get; init; }

    /// <summary>How long it took, measured with a clock that ticks every 15 ms.</summary>
    public required TimeSpan Duration { get; init; }
}
