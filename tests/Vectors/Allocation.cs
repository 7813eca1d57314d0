namespace Grapnel.Tests.Vectors;

/// <summary>What a call costs in memory.</summary>
internal static class Allocation
{
    private const int Tries = 5;

    /// <summary>
    /// The fewest bytes of some tries, on this thread. One alone may pay for others: a collection that another test causes empties the pools of
    /// this thread. What the call itself allocates is in every try.
    /// </summary>
    public static long Of(Action call)
    {
        call();
        var least = long.MaxValue;
        for (var i = 0; i < Tries && least != 0; i++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            call();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
