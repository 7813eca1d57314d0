using System.Globalization;

namespace Grapnel.Tests.Stress;

/// <summary>How much a stress test does, and with how many at once.</summary>
internal static class StressRun
{
    /// <summary>How many emit at once.</summary>
    public const int Emitters = 64;

    // GRAPNEL_STRESS counts the emissions of one emitter, 50,000 being the full size.
    private const double Full = 50_000;

    /// <summary>The given full size as GRAPNEL_STRESS scales it: a tenth where it is not set.</summary>
    public static int Of(int fullSize)
    {
        var set = double.Parse(Environment.GetEnvironmentVariable("GRAPNEL_STRESS") ?? "5000", CultureInfo.InvariantCulture);
        return Math.Max(1, (int)(fullSize * set / Full));
    }

    /// <summary>Runs the numbers from 0 to <paramref name="count"/>, each once, on 64 emitters at once; ends when all have.</summary>
    public static async Task Emit(int count, Func<int, ValueTask> emit)
    {
        var next = -1;
        await Task.WhenAll(Enumerable.Range(0, Emitters).Select(_ => Task.Run(async () =>
        {
            while (Interlocked.Increment(ref next) is var number && number < count)
            {
                await emit(number);
            }
        }))).WaitAsync(TimeSpan.FromMinutes(5));
    }
}

/// <summary>These tests measure memory or take every core: nothing runs beside them.</summary>
[CollectionDefinition(nameof(UnderStress), DisableParallelization = true)]
public sealed class UnderStress;
