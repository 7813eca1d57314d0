namespace Grapnel;

/// <summary>What happens to an item when the hook queue of a plugin is full. Every loss is counted and logged.</summary>
public enum HookQueuePolicy
{
    /// <summary>The emitter waits for room, at most <see cref="GrapnelOptions.QueueWait"/>; then the item is lost.</summary>
    Wait,

    /// <summary>The item is lost.</summary>
    Reject,

    /// <summary>The oldest item in the queue is lost to make room.</summary>
    DropOldest,
}
