namespace Grapnel.Tests.Stress;

/// <summary>Hooks that emit: into their own queue, into each other, and from the reports of failures.</summary>
[Plugin("nesting")]
public sealed class NestingPlugin(PluginHostAccess host)
{
    public const int PerItem = 3;
    private long _refused;
    private long _ran;
    private long _deep;
    private long _tooDeep;

    public long Ran => Interlocked.Read(ref _ran);

    /// <summary>Emissions that were thrown back since the queue was at twice its capacity.</summary>
    public long Refused => Interlocked.Read(ref _refused);

    public long Deep => Interlocked.Read(ref _deep);

    /// <summary>Emissions that were thrown back since they were nested too deep.</summary>
    public long TooDeep => Interlocked.Read(ref _tooDeep);

    [Hook("stress:outer")]
    public async Task EmitMore(Parcel parcel)
    {
        for (var i = 0; i < PerItem; i++)
        {
            try
            {
                await host.Events.EmitAsync(StressEvents.Nested, parcel);
            }
            catch (HookQueueFullException)
            {
                Interlocked.Increment(ref _refused);
            }
        }
    }

    [Hook("stress:nested")]
    public async Task Nested(Parcel parcel)
    {
        if (parcel.Weight % 3 == 0)
        {
            await Task.Yield();
        }

        Interlocked.Increment(ref _ran);
    }

    [Hook("stress:deep")]
    public async Task GoDeeper(Parcel parcel)
    {
        Interlocked.Increment(ref _deep);
        if (parcel.Weight % 2 == 0)
        {
            await Task.Yield();
        }

        try
        {
            await host.Events.EmitAsync(StressEvents.Deep, parcel);
        }
        catch (EventDepthException error) when (error.Chain.All(static name => name == "stress:deep"))
        {
            Interlocked.Increment(ref _tooDeep);
        }
    }
}

/// <summary>A plugin whose every hook fails, those that hear of failures too.</summary>
[Plugin("hopeless")]
public sealed class HopelessPlugin(PluginHostAccess host)
{
    private long _exact;
    private long _wildcard;

    public long Exact => Interlocked.Read(ref _exact);

    public long Wildcard => Interlocked.Read(ref _wildcard);

    [Hook("stress:broken")]
    public void Fail() => throw new FormatException("at once");

    [Hook("hook:onError")]
    public async Task Report(string plugin, string @event, Exception error)
    {
        Interlocked.Increment(ref _exact);

        // What a report causes is part of the report: its failure is not reported either.
        await host.Events.EmitAsync(StressEvents.Broken, new Parcel(0));
        throw new FormatException("the report");
    }

    [Hook("hook:*")]
    public async ValueTask Any()
    {
        Interlocked.Increment(ref _wildcard);
        await Task.Yield();
        throw new FormatException("the wildcard's report");
    }
}

[Collection(nameof(UnderStress))]
public sealed class NestedEmissionTests
{
    [Theory]
    [InlineData(HookQueuePolicy.Wait)]
    [InlineData(HookQueuePolicy.Reject)]
    [InlineData(HookQueuePolicy.DropOldest)]
    public async Task What_hooks_emit_runs_or_is_lost_and_counted_and_nothing_waits_for_itself(HookQueuePolicy policy)
    {
        var count = StressRun.Of(100_000);
        await using var host = await StressHost.With([typeof(NestingPlugin)], options =>
        {
            options.HookQueuePolicy = policy;
            (options.HookConcurrency, options.HookQueueCapacity, options.QueueWait) = (2, 16, TimeSpan.FromMinutes(5));
        });

        await StressRun.Emit(count, number => host.Events.EmitAsync(StressEvents.Outer, new Parcel(number)));
        await host.HooksDone();

        var plugin = host.Plugin<NestingPlugin>();
        var emitted = NestingPlugin.PerItem * (count - host.Log.Lost("stress:outer"));
        (plugin.Ran + host.Log.Lost("stress:nested")).ShouldBe(emitted);
        if (policy == HookQueuePolicy.DropOldest)
        {
            plugin.Refused.ShouldBe(0);
        }
        else
        {
            plugin.Refused.ShouldBe(host.Log.Lost("stress:nested"));
        }
    }

    [Fact]
    public async Task Every_chain_of_emissions_ends_at_its_limit()
    {
        const int Depth = 8;
        var chains = StressRun.Of(50_000);
        await using var host = await StressHost.With([typeof(NestingPlugin)], static options =>
            (options.MaxEventDepth, options.HookConcurrency, options.HookQueueCapacity) = (Depth, 4, 10_000));

        await StressRun.Emit(chains, number => host.Events.EmitAsync(StressEvents.Deep, new Parcel(number)));
        await host.HooksDone();

        host.Plugin<NestingPlugin>().Deep.ShouldBe((long)Depth * chains);
        host.Plugin<NestingPlugin>().TooDeep.ShouldBe(chains);
        host.Log.Failed.ShouldBe(0);
    }

    [Fact]
    public async Task A_failure_is_reported_once_however_many_fail_in_the_reports()
    {
        var count = StressRun.Of(20_000);
        await using var host = await StressHost.With([typeof(HopelessPlugin)], options =>
            (options.HookConcurrency, options.HookQueueCapacity) = (4, 2 * count));

        await StressRun.Emit(count, number => host.Events.EmitAsync(StressEvents.Broken, new Parcel(number)));
        await host.HooksDone();

        // Each: the hook, both that hear of its failure, and the hook again, emitted in the report.
        host.Plugin<HopelessPlugin>().Exact.ShouldBe(count);
        host.Plugin<HopelessPlugin>().Wildcard.ShouldBe(count);
        host.Log.Failed.ShouldBe(4L * count);
    }
}
