namespace Grapnel;

/// <summary>The queue of a plugin's hooks. An item is the hooks of one plugin for one emission.</summary>
/// <remarks>Immutable; may be used from several threads.</remarks>
public sealed class QueueDescription
{
    internal QueueDescription()
    {
    }

    /// <summary>How many items may be queued.</summary>
    public required int Capacity { get; init; }

    /// <summary>How many items may run at once.</summary>
    public required int Concurrency { get; init; }

    /// <summary>How many items are queued.</summary>
    public required int Queued { get; init; }

    /// <summary>How many emitters wait for room.</summary>
    public required int Waiting { get; init; }

    /// <summary>How many items run.</summary>
    public required int Running { get; init; }

    /// <summary>How many items were taken in since the start.</summary>
    public required long Added { get; init; }

    /// <summary>How many items were lost since the start.</summary>
    public required long Lost { get; init; }
}
