namespace Grapnel.Hooks;

/// <summary>The queues of one plugin: one, or one per worker thread; those take items in turn. May be used from several threads.</summary>
internal sealed class HookQueues(params HookQueue[] all)
{
    // One turn for all events of the plugin. It wraps round.
    private int _turn = -1;

    public IReadOnlyList<HookQueue> All => all;

    /// <summary>The queue whose turn it is. One that is full, or whose thread is being replaced, is passed over for one that is not.</summary>
    public HookQueue Next()
    {
        if (all.Length == 1)
        {
            return all[0];
        }

        var first = (uint)Interlocked.Increment(ref _turn);
        for (var i = 0u; i < (uint)all.Length; i++)
        {
            var queue = all[(first + i) % (uint)all.Length];
            if (!queue.IsDetached && !queue.IsFull)
            {
                return queue;
            }
        }

        return all[first % (uint)all.Length];
    }

    /// <inheritdoc cref="HookQueue.Lose(string, string)"/>
    public void Lose(string eventName, string reason) => all[0].Lose(eventName, reason);

    /// <summary>How the queues stand at this moment, together.</summary>
    public QueueDescription Describe()
    {
        var each = Array.ConvertAll(all, static queue => queue.Describe());
        return new QueueDescription
        {
            Capacity = each.Sum(static queue => queue.Capacity),
            Concurrency = each.Sum(static queue => queue.Concurrency),
            Queued = each.Sum(static queue => queue.Queued),
            Waiting = each.Sum(static queue => queue.Waiting),
            Running = each.Sum(static queue => queue.Running),
            Added = each.Sum(static queue => queue.Added),

            // Counted for the plugin, not for each queue.
            Lost = each[0].Lost,
        };
    }

    /// <inheritdoc cref="HookQueue.Close"/>
    public (int Queued, int Running) Close()
    {
        var left = (Queued: 0, Running: 0);
        foreach (var queue in all)
        {
            var (queued, running) = queue.Close();
            left = (left.Queued + queued, left.Running + running);
        }

        return left;
    }
}
