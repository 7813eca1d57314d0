namespace Grapnel.Tests.Stress;

/// <summary>A hook that holds its queue full until it is let go.</summary>
[Plugin("stuck")]
public sealed class StuckPlugin
{
    private readonly TaskCompletionSource _free = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _ran;

    public long Ran => Interlocked.Read(ref _ran);

    public void Free() => _free.SetResult();

    [Hook("stress:hook")]
    public async Task Hold()
    {
        await _free.Task;
        Interlocked.Increment(ref _ran);
    }
}

/// <summary>Sixty-four emitters before a queue that does not move.</summary>
[Collection(nameof(UnderStress))]
public sealed class FullQueueTests
{
    private const int Capacity = 8;
    private const int Held = Capacity + 2;

    private static Task<StressHost> Start(TimeSpan wait) => StressHost.With([typeof(StuckPlugin)], options =>
        (options.HookConcurrency, options.HookQueueCapacity, options.QueueWait) = (2, Capacity, wait));

    [Fact]
    public async Task No_emitter_waits_longer_than_QueueWait_and_what_found_no_room_is_lost()
    {
        await using var host = await Start(TimeSpan.FromMilliseconds(1));
        var count = StressRun.Of(5_000);

        await StressRun.Emit(count, number => host.Events.EmitAsync(StressEvents.Hook, new Parcel(number)));
        host.Log.Lost("stress:hook").ShouldBe(Math.Max(0, count - Held));
        host.Plugin<StuckPlugin>().Free();
        await host.HooksDone();

        host.Plugin<StuckPlugin>().Ran.ShouldBe(Math.Min(count, Held));
    }

    [Fact]
    public async Task Waiting_without_a_limit_in_sight_every_item_runs_once_there_is_room()
    {
        await using var host = await Start(TimeSpan.FromMinutes(5));
        var count = StressRun.Of(100_000);

        var emitting = StressRun.Emit(count, number => host.Events.EmitAsync(StressEvents.Hook, new Parcel(number)));
        host.Plugin<StuckPlugin>().Free();
        await emitting;
        await host.HooksDone();

        host.Plugin<StuckPlugin>().Ran.ShouldBe(count);
        host.Log.Lost("stress:hook").ShouldBe(0);
    }

    [Fact]
    public async Task Tokens_that_are_cancelled_while_room_comes_lose_an_item_or_queue_it_and_never_both()
    {
        var count = StressRun.Of(100_000);
        await using var host = await StressHost.With([typeof(StuckPlugin)], static options =>
            (options.HookConcurrency, options.HookQueueCapacity, options.QueueWait) = (1, 1, TimeSpan.FromMinutes(5)));
        host.Plugin<StuckPlugin>().Free();

        await StressRun.Emit(count, async number =>
        {
            using var source = new CancellationTokenSource();
            var waiting = host.Events.EmitAsync(StressEvents.Hook, new Parcel(number), source.Token);
            if (number % 4 == 0)
            {
                await Task.Yield();
            }

            await source.CancelAsync();
            await waiting;
        });
        await host.HooksDone();

        (host.Plugin<StuckPlugin>().Ran + host.Log.Lost("stress:hook")).ShouldBe(count);
    }
}
