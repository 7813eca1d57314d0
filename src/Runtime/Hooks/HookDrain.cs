namespace Grapnel.Hooks;

/// <summary>Waits until several queues are idle at once: a hook of one may emit what another listens to.</summary>
internal static class HookDrain
{
    public static async Task WhenDone(IEnumerable<HookQueue> queues)
    {
        HookQueue[] all = [.. queues];
        long before, after = -1;
        do
        {
            before = after;
            foreach (var queue in all)
            {
                await queue.WhenIdle().ConfigureAwait(false);
            }

            // Idle one after the other is idle at once only if nothing was added in between.
            after = all.Sum(static queue => queue.Added);
        }
        while (before != after);
    }
}
