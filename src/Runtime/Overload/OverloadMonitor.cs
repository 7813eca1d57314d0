using Grapnel.Dispatch;

namespace Grapnel.Overload;

/// <summary>
/// Emits <c>core:overload</c> while a queue is fuller than <see cref="GrapnelOptions.OverloadWarning"/>, every 500 ms at most, whatever queue it is.
/// May be called from several threads. Source: Kuzzle, <c>funnel.js</c>.
/// </summary>
/// <param name="events">Where to emit.</param>
/// <param name="warnAt">Percent of a queue's capacity; zero for never.</param>
/// <param name="log">The log.</param>
/// <param name="now">Milliseconds of a clock.</param>
internal sealed class OverloadMonitor(EventDispatcher events, double warnAt, RuntimeLog log, Func<long> now)
{
    private const long Pause = 500;
    private long _last = long.MinValue;
    private int _emitting;
    private int _raised;

    /// <summary>A queue to be watched.</summary>
    /// <param name="delayed">What is delayed, as the log says it.</param>
    /// <param name="capacity">How many items fill the queue.</param>
    public OverloadSource Watch(string delayed, int capacity) => new(this, delayed, capacity, warnAt);

    /// <summary>A queue is above its threshold.</summary>
    public void Above(OverloadSource source, int count)
    {
        if (source.Raise())
        {
            Interlocked.Increment(ref _raised);
        }

        // What is emitted goes into queues, which are looked at: without the flag a log that takes its time would make this call itself.
        var (last, time) = (Interlocked.Read(ref _last), now());
        if ((last == long.MinValue || time - last > Pause) && Interlocked.Exchange(ref _emitting, 1) == 0)
        {
            if (Interlocked.CompareExchange(ref _last, time, last) == last)
            {
                Emit(source, count);
            }

            Volatile.Write(ref _emitting, 0);
        }
    }

    /// <summary>A queue that was above its threshold is empty.</summary>
    public void Emptied(OverloadSource source)
    {
        if (source.Lower() && Interlocked.Decrement(ref _raised) == 0)
        {
            log.OverloadEnded();
        }
    }

    private void Emit(OverloadSource source, int count)
    {
        // Hooks may put up to twice its capacity into a queue; the event promises 100 at most.
        var fill = Math.Min(100, Math.Round(10_000.0 * count / source.Capacity, MidpointRounding.AwayFromZero) / 100);
        log.Overloaded(fill, source.Delayed);
        try
        {
            events.Offer(CoreEvents.Overload, fill);
        }
        catch (Exception refused)
        {
            // The queue of who listens is full as well, or the host is stopping; whoever added an item has nothing to do with it.
            log.OverloadNotEmitted(refused);
        }
    }
}
