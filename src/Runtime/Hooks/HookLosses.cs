namespace Grapnel.Hooks;

/// <summary>How many items a plugin lost, of all its queues. May be used from several threads.</summary>
internal sealed class HookLosses
{
    private long _count;

    /// <returns>How many were lost so far.</returns>
    public long Add(int count) => Interlocked.Add(ref _count, count);
}
