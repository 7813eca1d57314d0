namespace Grapnel.Hooks;

/// <summary>How many items a plugin lost, of all its queues. May be used from several threads.</summary>
internal sealed class LossCounter
{
    private long _count;

    /// <summary>How many so far.</summary>
    public long Count => Volatile.Read(ref _count);

    /// <returns>How many were lost so far.</returns>
    public long Add(int count) => Interlocked.Add(ref _count, count);
}
