namespace Grapnel.Dispatch;

/// <summary>
/// Milliseconds that a background thread writes every 15 ms while chains run: cheap enough to be read after each pipe, where a
/// timestamp of its own would cost more than the pipe.
/// </summary>
internal static class CoarseClock
{
    private const int Period = 15;
    private const int IdlePeriodsBeforeParking = 64;

    private static readonly Lock Gate = new();
    private static readonly AutoResetEvent Woken = new(initialState: false);
    private static long s_now = Environment.TickCount64;
    private static bool s_used;
    private static Thread? s_thread;
    private static bool s_parked;

    public static long Now => s_now;

    /// <summary>Whether the clock stands still because no chain has begun for a while.</summary>
    public static bool IsParked => Volatile.Read(ref s_parked);

    /// <summary>The time at which a chain begins; keeps the clock going.</summary>
    public static long Begin()
    {
        // Written only once per period, so that chains on many cores do not fight for the cache line.
        if (!Volatile.Read(ref s_used))
        {
            Wake();
        }

        return s_now;
    }

    /// <summary>The time to the millisecond; costs more than a pipe.</summary>
    public static long Refresh()
    {
        // Only forwards: whoever was held up between the two steps must not set the clock back for the others.
        var seen = Volatile.Read(ref s_now);
        var now = Environment.TickCount64;
        if (now > seen)
        {
            Interlocked.CompareExchange(ref s_now, now, seen);
        }

        return now;
    }

    private static void Wake()
    {
        lock (Gate)
        {
            // Before s_used: a chain that finds the clock in use takes the time as it stands.
            Refresh();
            Volatile.Write(ref s_used, true);
            if (s_thread is null)
            {
                s_thread = new Thread(Run) { IsBackground = true, Name = "Grapnel clock" };
                s_thread.UnsafeStart();
            }
            else if (s_parked)
            {
                s_parked = false;
                Woken.Set();
            }
        }
    }

    private static void Run()
    {
        var idle = 0;
        while (true)
        {
            Thread.Sleep(Period);
            Refresh();
            idle = Interlocked.Exchange(ref s_used, false) ? 0 : idle + 1;
            if (idle >= IdlePeriodsBeforeParking && Park())
            {
                Woken.WaitOne();
                idle = 0;
            }
        }
    }

    private static bool Park()
    {
        lock (Gate)
        {
            s_parked = !s_used;
            return s_parked;
        }
    }
}
