using Grapnel.Hosting;
using Grapnel.Overload;
using Grapnel.Registration;
using Grapnel.Telemetry;

namespace Grapnel.Hooks;

/// <summary>
/// A bounded queue of one plugin's hooks and the pumps that run its items: up to <see cref="GrapnelOptions.HookConcurrency"/> at once, or one that is bound to a thread.
/// All members may be called from several threads.
/// </summary>
internal sealed partial class HookQueue
{
    private readonly HookRing _ring = new();
    private readonly LinkedList<HookWaiter> _waiters = [];
    private readonly Stack<HookPump> _idle = [];
    private readonly PluginSettings _options;
    private readonly RuntimeLog _log;
    private readonly OverloadSource _load;
    private readonly string _plugin;
    private readonly LossCounter _losses;
    private readonly int _pumps;
    private QueueGate _gate = new();
    private TaskCompletionSource? _whenIdle;
    private bool _closed;
    private bool _isDetached;
    private long _added;

    public HookQueue(PluginEntry plugin, RuntimeLog log, OverloadSource load, LossCounter losses, int pumps, Func<HookQueue, HookPump> createPump)
    {
        _plugin = plugin.Name;
        _options = plugin.Settings;
        _log = log;
        _load = load;
        _losses = losses;
        _pumps = pumps;
        for (var i = 0; i < _pumps; i++)
        {
            _idle.Push(createPump(this));
        }
    }

    private enum Entry
    {
        Added,
        Full,
        Dropped,
        Closed,
    }

    /// <summary>How many items were added so far.</summary>
    public long Added => Volatile.Read(ref _added);

    /// <summary>Adds an item. False: the queue is full, and the emitter has to wait for room.</summary>
    public bool TryAdd(in HookItem item)
    {
        if (TryEnqueue(item, _options.HookQueueCapacity, behindWaiters: true))
        {
            return true;
        }

        var entry = Add(item, _options.HookQueueCapacity, behindWaiters: true, out var oldest);
        if (entry == Entry.Full)
        {
            _load.Look(_options.HookQueueCapacity);
        }

        switch (entry)
        {
            case Entry.Full when _options.HookQueuePolicy == HookQueuePolicy.Wait:
                return false;
            case Entry.Full:
                Lose(item, "the queue is full");
                return true;
            case Entry.Dropped:
                Lose(oldest, "a newer item took its place in the full queue");
                return true;
            case Entry.Closed:
                Lose(item, "the plugin host has stopped");
                return true;
            default:
                return true;
        }
    }

    /// <summary>Adds an item emitted inside a hook: up to twice the capacity, never waiting. False: rejected and counted as lost.</summary>
    public bool TryAddInside(in HookItem item)
    {
        if (TryEnqueue(item, 2 * _options.HookQueueCapacity, behindWaiters: false))
        {
            return true;
        }

        switch (Add(item, 2 * _options.HookQueueCapacity, behindWaiters: false, out var oldest))
        {
            case Entry.Added:
                return true;
            case Entry.Dropped:
                Lose(oldest, "a newer item took its place in the full queue");
                return true;
            case Entry.Closed:
                Lose(item, "the plugin host has stopped");
                return true;
            default:
                _load.Look(_options.HookQueueCapacity);
                Lose(item, "the queue is at twice its capacity");
                return false;
        }
    }

    /// <summary>The next item for a pump. False: there is none, and the pump is idle from here on.</summary>
    public bool TryTake(HookPump pump, out HookItem item)
    {
        TaskCompletionSource? idle = null;
        bool isTaken, admits;
        int count;
        using (_gate.Enter())
        {
            isTaken = _ring.TryTake(out item);
            count = _ring.Count;

            // Emitters are let in again only when a quarter is free: waking one per free slot costs more than the hooks.
            admits = isTaken && _waiters.Count != 0 && count <= _options.HookQueueCapacity * 3 / 4;
            if (!isTaken)
            {
                _idle.Push(pump);
                idle = TakeWhenIdle();
            }
        }

        _load.Look(count);
        if (admits)
        {
            AdmitWaiters();
        }

        idle?.SetResult();
        return isTaken;
    }

    /// <summary>Completes when nothing is queued, waiting or running.</summary>
    public Task WhenIdle()
    {
        using (_gate.Enter())
        {
            return IsIdle ? Task.CompletedTask : (_whenIdle ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
        }
    }

    /// <summary>Takes no more items and gives up those that wait.</summary>
    /// <returns>How many items were left: queued, waiting for room, and running.</returns>
    public (int Queued, int Running) Close()
    {
        HookWaiter[] waiting;
        int queued, running;
        using (_gate.Enter())
        {
            _closed = true;
            queued = _ring.Count + _waiters.Count;
            running = _pumps - _idle.Count;
            waiting = [.. _waiters];
            _ring.Clear();
            _waiters.Clear();
        }

        foreach (var waiter in waiting)
        {
            waiter.Admit();
        }

        _losses.Add(queued);
        HookLosses.Count(_plugin, queued, "the plugin host has stopped");
        return (queued, running);
    }

    public bool IsClosed => Volatile.Read(ref _closed);

    /// <summary>How the queue stands at this moment.</summary>
    public QueueDescription Describe()
    {
        using (_gate.Enter())
        {
            return new QueueDescription
            {
                Capacity = _options.HookQueueCapacity,
                Concurrency = _pumps,
                Queued = _ring.Count,
                Waiting = _waiters.Count,
                Running = _pumps - _idle.Count,
                Added = _added,
                Lost = _losses.Count,
            };
        }
    }

    /// <summary>Whether nothing runs its items for now: the thread of its pump is being replaced.</summary>
    public bool IsDetached => Volatile.Read(ref _isDetached);

    /// <summary>Whether there was no room a moment ago.</summary>
    public bool IsFull => _ring.Count >= _options.HookQueueCapacity;

    /// <summary>How many items wait, for a pump or for room.</summary>
    public int Pending
    {
        get
        {
            using (_gate.Enter())
            {
                return _ring.Count + _waiters.Count;
            }
        }
    }

    /// <summary>Keeps its items to itself until its one pump has a new thread. Called while the pump does not run, and will not.</summary>
    public void Detach(HookPump pump)
    {
        TaskCompletionSource? idle;
        using (_gate.Enter())
        {
            _isDetached = true;

            // It may have been started on a thread that did not come to it any more.
            if (!pump.HasItem && !_idle.Contains(pump))
            {
                _idle.Push(pump);
            }

            idle = TakeWhenIdle();
        }

        idle?.SetResult();
    }

    /// <summary>Goes on with its one pump, which has moved to another thread.</summary>
    public void Attach(HookPump pump)
    {
        using (_gate.Enter())
        {
            _isDetached = false;

            // One that is not idle has an item under way.
            if (!_idle.Contains(pump))
            {
                pump.Mark();
            }
            else if (_ring.Count != 0)
            {
                TakeIdle();
            }
        }

        pump.Start();
    }

    private bool IsIdle => _ring.Count == 0 && _waiters.Count == 0 && _idle.Count == _pumps;

    // The usual way: there is room.
    private bool TryEnqueue(in HookItem item, int bound, bool behindWaiters)
    {
        HookPump? pump;
        int count;
        using (_gate.Enter())
        {
            if (_closed || _ring.Count >= bound || (behindWaiters && _waiters.Count != 0))
            {
                return false;
            }

            _ring.Add(item);
            _added++;
            count = _ring.Count;
            pump = TakeIdle();
        }

        pump?.Start();
        _load.Look(count);
        return true;
    }

    private Entry Add(in HookItem item, int bound, bool behindWaiters, out HookItem oldest)
    {
        oldest = default;
        var entry = Entry.Added;
        HookPump? pump;
        int count;
        using (_gate.Enter())
        {
            if (_closed)
            {
                return Entry.Closed;
            }

            if (_ring.Count >= bound || (behindWaiters && _waiters.Count != 0))
            {
                if (_options.HookQueuePolicy != HookQueuePolicy.DropOldest)
                {
                    return Entry.Full;
                }

                _ring.TryTake(out oldest);
                entry = Entry.Dropped;
            }

            _ring.Add(item);
            _added++;
            count = _ring.Count;
            pump = TakeIdle();
        }

        pump?.Start();
        _load.Look(count);
        return entry;
    }

    /// <summary>An idle pump to be started outside the gate, if there is one.</summary>
    private HookPump? TakeIdle()
    {
        if (_isDetached || !_idle.TryPop(out var pump))
        {
            return null;
        }

        pump.Mark();
        return pump;
    }

    private TaskCompletionSource? TakeWhenIdle()
    {
        if (!IsIdle)
        {
            return null;
        }

        var idle = _whenIdle;
        _whenIdle = null;
        return idle;
    }

    /// <summary>Counts and logs an item that will not run.</summary>
    public void Lose(string eventName, string reason)
    {
        var lost = _losses.Add(1);
        HookLosses.Count(_plugin, eventName, reason);
        _log.HookLost(_plugin, eventName, reason, lost);
    }

    private void Lose(in HookItem item, string reason) => Lose(item.Target.EventName, reason);
}
