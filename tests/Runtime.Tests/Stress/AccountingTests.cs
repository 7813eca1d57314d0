namespace Grapnel.Tests.Stress;

/// <summary>A million hooks through a queue of a thousand, some failing, some hanging, some throwing at once.</summary>
[Collection(nameof(UnderStress))]
public sealed class AccountingTests
{
    private const int Capacity = 1000;
    private const int Concurrency = 4;
    private const long HeapGrowth = 8 << 20;

    private static async Task<StressHost> Start(HookQueuePolicy policy, int count)
    {
        var host = await StressHost.With([typeof(UnrulyPlugin), typeof(AbruptPlugin)], options =>
        {
            options.HookQueuePolicy = policy;
            options.HookQueueCapacity = Capacity;
            options.HookConcurrency = Concurrency;
            options.QueueWait = TimeSpan.FromMinutes(5);
        });
        host.Plugin<UnrulyPlugin>().Expect(count);
        return host;
    }

    /// <summary>Lets hanging hooks go, each after others had a turn, until the host is done.</summary>
    private static async Task Release(UnrulyPlugin plugin, CancellationToken done)
    {
        try
        {
            await foreach (var hanging in plugin.Hanging.ReadAllAsync(done))
            {
                await Task.Yield();
                hanging.SetResult();
            }
        }
        catch (OperationCanceledException)
        {
            // No more will hang.
        }
    }

    [Fact]
    public async Task With_Wait_every_hook_runs_once_and_the_heap_is_as_before()
    {
        var count = StressRun.Of(1_000_000);
        await using var host = await Start(HookQueuePolicy.Wait, count);
        var unruly = host.Plugin<UnrulyPlugin>();
        using var done = new CancellationTokenSource();
        var releasing = Release(unruly, done.Token);
        unruly.Start();
        await StressRun.Emit(count / 10, number => host.Events.EmitAsync(StressEvents.Hook, new Parcel(number)));
        await host.HooksDone();
        var before = GC.GetTotalMemory(forceFullCollection: true);

        await StressRun.Emit(count - (count / 10), number => host.Events.EmitAsync(StressEvents.Hook, new Parcel((count / 10) + number)));
        await host.HooksDone();
        var after = GC.GetTotalMemory(forceFullCollection: true);
        await done.CancelAsync();
        await releasing;

        unruly.Runs.ShouldAllBe(static runs => runs == 1);
        host.Log.Lost("stress:hook").ShouldBe(0);
        Account(host, count);
        (after - before).ShouldBeLessThan(HeapGrowth);
    }

    [Theory]
    [InlineData(HookQueuePolicy.Reject)]
    [InlineData(HookQueuePolicy.DropOldest)]
    public async Task Without_waiting_every_hook_runs_once_or_is_counted_as_lost(HookQueuePolicy policy)
    {
        var count = StressRun.Of(1_000_000);
        await using var host = await Start(policy, count);
        var unruly = host.Plugin<UnrulyPlugin>();
        using var done = new CancellationTokenSource();
        var releasing = Release(unruly, done.Token);

        // The first hooks hold the queue until it has overflowed.
        var first = Math.Min(count, 5 * Capacity);
        await StressRun.Emit(first, number => host.Events.EmitAsync(StressEvents.Hook, new Parcel(number)));
        host.Log.Lost("stress:hook").ShouldBeGreaterThanOrEqualTo(first - Capacity - Concurrency);
        unruly.Start();
        await StressRun.Emit(count - first, number => host.Events.EmitAsync(StressEvents.Hook, new Parcel(first + number)));
        await host.HooksDone();
        await done.CancelAsync();
        await releasing;

        unruly.Runs.ShouldAllBe(static runs => runs <= 1);
        Account(host, count);
    }

    private static void Account(StressHost host, int count)
    {
        var (unruly, abrupt) = (host.Plugin<UnrulyPlugin>(), host.Plugin<AbruptPlugin>());
        var began = unruly.Runs.Sum();
        var failedLater = host.Log.Failed - abrupt.Thrown;
        unruly.Ended.ShouldBe(began - failedLater);
        (began + abrupt.Ended + abrupt.Thrown + host.Log.Lost("stress:hook")).ShouldBe(2L * count);

        // A report is an emission as others are, and its item may be lost as well.
        (unruly.Reports + host.Log.Lost("hook:onError")).ShouldBe(host.Log.Failed);
        host.Log.RefusedReports.ShouldBeLessThanOrEqualTo(host.Log.Lost("hook:onError"));
    }
}
