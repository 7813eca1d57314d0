namespace Grapnel.Tests.Hooks;

[Plugin("meeting")]
public sealed class MeetingPlugin
{
    private int _waiting;

    public TaskCompletionSource Met { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public int Most { get; private set; }

    [Hook("flood:drop")]
    public async Task Drop(Parcel parcel)
    {
        if (Interlocked.Increment(ref _waiting) is var waiting && waiting == parcel.Weight)
        {
            Met.TrySetResult();
        }

        lock (Met)
        {
            Most = Math.Max(Most, waiting);
        }

        await Met.Task;
        Interlocked.Decrement(ref _waiting);
    }
}

public sealed class HookConcurrencyTests
{
    [Fact]
    public async Task As_many_items_run_at_once_as_HookConcurrency_says_and_no_more()
    {
        await using var host = await Hosts.With<MeetingPlugin>(static options => options.HookConcurrency = 3);

        for (var i = 0; i < 10; i++)
        {
            await host.Events.EmitAsync(TestEvents.Drop, new Parcel(3));
        }

        await host.HooksDone();
        host.Host.Instance<MeetingPlugin>().Most.ShouldBe(3);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task Under_load_from_several_emitters_every_hook_runs_exactly_once(int concurrency)
    {
        const int Emitters = 4;
        var perEmitter = int.Parse(Environment.GetEnvironmentVariable("GRAPNEL_STRESS") ?? "5000", System.Globalization.CultureInfo.InvariantCulture);
        await using var host = await Hosts.With<CountingPlugin>(options => (options.HookConcurrency, options.HookQueueCapacity) = (concurrency, 100));

        await Task.WhenAll(Enumerable.Range(0, Emitters).Select(emitter => Task.Run(async () =>
        {
            for (var i = 0; i < perEmitter; i++)
            {
                await host.Events.EmitAsync(TestEvents.Drop, new Parcel((emitter * perEmitter) + i));
            }
        })));
        await host.HooksDone();

        var counts = host.Host.Instance<CountingPlugin>().Counts;
        counts.Count.ShouldBe(Emitters * perEmitter);
        counts.Values.ShouldAllBe(static count => count == 1);
    }
}

[Plugin("counting")]
public sealed class CountingPlugin
{
    public System.Collections.Concurrent.ConcurrentDictionary<int, int> Counts { get; } = new();

    [Hook("flood:drop")]
    public async ValueTask Drop(Parcel parcel)
    {
        if (parcel.Weight % 3 == 0)
        {
            await Task.Yield();
        }

        Counts.AddOrUpdate(parcel.Weight, 1, static (_, count) => count + 1);
        if (parcel.Weight % 7 == 0)
        {
            throw new FormatException("now and then");
        }
    }
}
