namespace Grapnel.Hooks;

/// <summary>Puts the items of one emission into their queues: first into every queue with room, then waiting for the full ones.</summary>
/// <param name="isInside">Whether the emission comes from inside a hook. Nothing waits then: the queue might be waiting for the very hook that emits.</param>
/// <param name="token">The caller's token.</param>
internal struct HookDelivery(bool isInside, CancellationToken token)
{
    private List<Task>? _waits;
    private List<string>? _full;

    public void Add(in HookItem item)
    {
        var target = item.Target;
        var queue = target.Queues.Next();
        if (isInside)
        {
            if (!queue.TryAddInside(item))
            {
                (_full ??= []).Add(target.Plugin.Name);
            }
        }
        else if (!queue.TryAdd(item))
        {
            (_waits ??= []).Add(queue.AddSlowly(item, token));
        }
    }

    /// <summary>Completes when each queue has taken its item or the item is counted as lost.</summary>
    /// <exception cref="HookQueueFullException">Emitted inside a hook, and a queue is at twice its capacity.</exception>
    public readonly ValueTask End(string eventName) =>
        _full is not null ? throw new HookQueueFullException(eventName, _full)
        : _waits is null ? default
        : new ValueTask(Task.WhenAll(_waits));
}
