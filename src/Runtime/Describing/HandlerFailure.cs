namespace Grapnel;

/// <summary>A hook or pipe that ended in an exception.</summary>
/// <remarks>Immutable; may be used from several threads.</remarks>
public sealed class HandlerFailure
{
    internal HandlerFailure()
    {
    }

    /// <summary>When it failed, in UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The name of the plugin.</summary>
    public required string Plugin { get; init; }

    /// <summary>The method.</summary>
    public required string Method { get; init; }

    /// <summary>The event that was emitted.</summary>
    public required string Event { get; init; }

    /// <summary>Whether it is a pipe; else a hook.</summary>
    public required bool IsPipe { get; init; }

    /// <summary>The class of the exception, without namespace.</summary>
    public required string Error { get; init; }

    /// <summary>Its message; the first 500 characters.</summary>
    public required string Message { get; init; }
}
