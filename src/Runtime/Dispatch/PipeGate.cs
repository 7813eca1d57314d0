using Grapnel.Errors;
using Grapnel.Hooks;
using Grapnel.Overload;

namespace Grapnel.Dispatch;

/// <summary>
/// Lets <see cref="GrapnelOptions.MaxConcurrentPipes"/> chains of a host run at once and keeps the others waiting in turn. All members may be
/// called from several threads. Source: Kuzzle, <c>pipeRunner.js</c>.
/// </summary>
/// <remarks>
/// What runs inside a chain never waits for another one: a chain that a pipe starts shares the slot of the chain around it, and one that
/// a hook starts is let in beyond the limit, since a pipe that has a slot may be waiting for room in the queue of that very hook.
/// </remarks>
internal sealed class PipeGate(Router router, int max, int bufferSize, OverloadSource load)
{
    private readonly Lock _gate = new();
    private readonly LinkedList<PipeWaiter> _waiters = [];
    private int _running;
    private bool _closed;

    /// <summary>How many slots are taken.</summary>
    public int Running
    {
        get
        {
            lock (_gate)
            {
                return _running;
            }
        }
    }

    /// <summary>How many chains wait.</summary>
    public int Waiting
    {
        get
        {
            lock (_gate)
            {
                return _waiters.Count;
            }
        }
    }

    /// <summary>Gets a slot for a chain, at once where there is one. Whoever gets it leaves it once.</summary>
    /// <exception cref="ServiceUnavailableException">All slots are taken and the buffer is full.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled while the chain waited; its place is free.</exception>
    /// <exception cref="InvalidOperationException">The host stopped while the chain waited.</exception>
    public ValueTask<PipeSlot> Enter(string eventName, CancellationToken token)
    {
        if (PipeSlot.Shared(this) is { } around)
        {
            return new ValueTask<PipeSlot>(around);
        }

        var isInsideHook = HookContext.IsInside(router);
        PipeWaiter? waiter = null;
        int waiting;
        lock (_gate)
        {
            if (_running < max || isInsideHook)
            {
                _running++;
                return new ValueTask<PipeSlot>(new PipeSlot(this));
            }

            if (_closed)
            {
                throw Stopped(eventName);
            }

            if (_waiters.Count < bufferSize)
            {
                waiter = new PipeWaiter(eventName);
                _waiters.AddLast(waiter.Node);
            }

            waiting = _waiters.Count;
        }

        load.Look(waiting);
        return waiter is null ? throw KuzzleErrors.Plugin.Runtime.TooManyPipes() : new ValueTask<PipeSlot>(Wait(waiter, token));
    }

    /// <summary>Gives a slot back and lets the next in.</summary>
    public void Leave()
    {
        PipeWaiter? next = null;
        int waiting;
        lock (_gate)
        {
            _running--;

            // Hooks may have taken more than there are.
            if (_running < max && _waiters.First is { } first)
            {
                _waiters.RemoveFirst();
                _running++;
                next = first.Value;
            }

            waiting = _waiters.Count;
        }

        if (next is not null)
        {
            next.Admit(new PipeSlot(this));
            load.Look(waiting);
        }
    }

    /// <summary>Refuses the chains that wait, and those that would have to.</summary>
    public void Close()
    {
        PipeWaiter[] left;
        lock (_gate)
        {
            _closed = true;
            left = [.. _waiters];
            _waiters.Clear();
        }

        foreach (var waiter in left)
        {
            waiter.Refuse(Stopped(waiter.EventName));
        }
    }

    private async Task<PipeSlot> Wait(PipeWaiter waiter, CancellationToken token)
    {
        try
        {
            return await waiter.Task.WaitAsync(token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            bool isInLine;
            int waiting;
            lock (_gate)
            {
                isInLine = waiter.Node.List is not null;
                if (isInLine)
                {
                    _waiters.Remove(waiter.Node);
                }

                waiting = _waiters.Count;
            }

            load.Look(waiting);
            if (!isInLine)
            {
                // Let in, or refused, at the same moment: a slot that nobody will use goes to the next.
                await GiveBack(waiter).ConfigureAwait(false);
            }

            throw;
        }
    }

    private static async Task GiveBack(PipeWaiter waiter)
    {
        try
        {
            (await waiter.Task.ConfigureAwait(false)).Leave();
        }
        catch (InvalidOperationException)
        {
            // The host has stopped; the caller hears of its own cancellation.
        }
    }

    private InvalidOperationException Stopped(string eventName) => new(
        $"Event '{eventName}' was emitted, but the plugin host is stopping: its pipes waited for one of {max} places (MaxConcurrentPipes) and did not run.");
}
