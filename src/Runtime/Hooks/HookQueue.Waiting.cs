namespace Grapnel.Hooks;

// Emitters that wait for room.
internal sealed partial class HookQueue
{
    /// <summary>Waits for room, at most <see cref="GrapnelOptions.QueueWait"/> or until the token ends it; then the item is lost.</summary>
    public async Task AddSlowly(HookItem item, CancellationToken token)
    {
        var waiter = new HookWaiter(item);
        bool closed;
        using (_gate.Enter())
        {
            closed = _closed;
            if (!closed)
            {
                _waiters.AddLast(waiter.Node);
            }
        }

        if (closed)
        {
            Lose(item, "the plugin host has stopped");
            return;
        }

        // Room may have come between the first try and this place in the row.
        AdmitWaiters();
        try
        {
            await waiter.Task.WaitAsync(_options.QueueWait, token).ConfigureAwait(false);
        }
        catch (Exception error) when (error is TimeoutException or OperationCanceledException)
        {
            if (Leave(waiter))
            {
                Lose(item, error is TimeoutException ? $"no room came within QueueWait ({_options.QueueWait})" : "the caller cancelled the wait for room");
            }
        }
    }

    private void AdmitWaiters()
    {
        while (true)
        {
            HookWaiter waiter;
            HookPump? pump;
            using (_gate.Enter())
            {
                if (_closed || _waiters.First is not { } first || _ring.Count >= _options.HookQueueCapacity)
                {
                    return;
                }

                _waiters.RemoveFirst();
                waiter = first.Value;
                _ring.Add(waiter.Item);
                _added++;
                pump = TakeIdle();
            }

            waiter.Admit();
            pump?.Start();
        }
    }

    private bool Leave(HookWaiter waiter)
    {
        TaskCompletionSource? idle;
        using (_gate.Enter())
        {
            if (waiter.Node.List is null)
            {
                return false;
            }

            _waiters.Remove(waiter.Node);
            idle = TakeWhenIdle();
        }

        idle?.SetResult();
        return true;
    }
}
