using Grapnel.Dispatch;

namespace Grapnel.Tests;

internal static class Clock
{
    /// <summary>Waits until the clock that pipes are measured with has moved on.</summary>
    public static async Task Passes(long milliseconds)
    {
        var end = CoarseClock.Begin() + milliseconds;
        while (CoarseClock.Begin() <= end)
        {
            await Task.Yield();
        }
    }
}
