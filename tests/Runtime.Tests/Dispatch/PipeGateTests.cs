using System.Collections.Concurrent;
using System.Globalization;
using Grapnel.Dispatch;
using Grapnel.Errors;
using Grapnel.Overload;
using Microsoft.Extensions.Logging.Abstractions;

namespace Grapnel.Tests.Dispatch;

public sealed class PipeGateTests
{
    private static PipeGate Gate(int max, int buffer)
    {
        var router = new Router();
        var monitor = new OverloadMonitor(new EventDispatcher(router, services: null), warnAt: 0, new RuntimeLog(NullLogger.Instance), static () => 0);
        return new PipeGate(router, max, buffer, monitor.Watch("pipes", buffer));
    }

    [Fact]
    public async Task Slots_and_places_are_counted()
    {
        var gate = Gate(max: 1, buffer: 2);

        var slot = await gate.Enter("a:b", CancellationToken.None);
        (gate.Running, gate.Waiting).ShouldBe((1, 0));
        var second = gate.Enter("a:b", CancellationToken.None).AsTask();
        var third = gate.Enter("a:b", CancellationToken.None).AsTask();
        (gate.Running, gate.Waiting).ShouldBe((1, 2));
        slot.Leave();
        (gate.Running, gate.Waiting).ShouldBe((1, 1));
        (await second).Leave();
        (await third).Leave();
        (gate.Running, gate.Waiting).ShouldBe((0, 0));
    }

    [Fact]
    public async Task A_slot_is_shared_until_the_last_chain_in_it_ends_and_by_none_after()
    {
        var gate = Gate(max: 1, buffer: 2);
        var other = Gate(max: 1, buffer: 2);
        var slot = await gate.Enter("a:b", CancellationToken.None);
        slot.Flow();
        (await other.Enter("a:b", CancellationToken.None)).Flow();

        var shared = await gate.Enter("a:b", CancellationToken.None);
        shared.ShouldBeSameAs(slot);
        slot.Leave();
        gate.Running.ShouldBe(1);
        shared.Leave();
        gate.Running.ShouldBe(0);

        (await gate.Enter("a:b", CancellationToken.None)).ShouldNotBeSameAs(slot);
        gate.Running.ShouldBe(1);
        gate.Enter("a:b", CancellationToken.None).AsTask().IsCompleted.ShouldBeFalse();
    }

    [Fact]
    public async Task Under_load_no_chain_is_lost_or_doubled_and_no_more_run_at_once_than_may()
    {
        const int Emitters = 64;
        const int Max = 5;
        var perEmitter = Math.Max(1, int.Parse(Environment.GetEnvironmentVariable("GRAPNEL_STRESS") ?? "5000", CultureInfo.InvariantCulture) / 10);
        var ran = new ConcurrentDictionary<int, int>();
        var (running, most, nested) = (0, 0, 0);
        var outcomes = new ConcurrentDictionary<string, int>();
        PluginHost? inside = null;
        await using var host = await PluginHost.StartAsync(builder =>
        {
            (builder.Options.MaxConcurrentPipes, builder.Options.PipesBufferSize) = (Max, Emitters - Max - 4);
            builder.Pipe(TestEvents.Spin, async parcel =>
            {
                var now = Interlocked.Increment(ref running);
                InterlockedMax(ref most, now);
                ran.AddOrUpdate(parcel.Weight, 1, static (_, count) => count + 1);
                if (parcel.Weight % 3 == 0)
                {
                    await Task.Yield();
                }

                if (parcel.Weight % 5 == 0)
                {
                    await inside!.Events.PipeAsync(TestEvents.Maybe, parcel);
                }

                Interlocked.Decrement(ref running);
                return parcel.Weight % 7 == 0 ? throw new ForbiddenException("now and then") : parcel;
            }).Pipe(TestEvents.Maybe, parcel =>
            {
                Interlocked.Increment(ref nested);
                return parcel;
            });
        });
        inside = host;

        await Task.WhenAll(Enumerable.Range(0, Emitters).Select(emitter => Task.Run(async () =>
        {
            for (var i = 0; i < perEmitter; i++)
            {
                using var source = new CancellationTokenSource();
                var call = host.Events.PipeAsync(TestEvents.Spin, new Parcel((emitter * perEmitter) + i), source.Token).AsTask();
                if (i % 11 == 0)
                {
                    await source.CancelAsync();
                }

                var outcome = "done";
                try
                {
                    await call;
                }
                catch (Exception error)
                {
                    outcome = error.GetType().Name;
                }

                outcomes.AddOrUpdate(outcome, 1, static (_, count) => count + 1);
            }
        }))).WaitAsync(TimeSpan.FromMinutes(5));

        most.ShouldBeInRange(1, Max);
        ran.Values.ShouldAllBe(static count => count == 1);
        outcomes.Values.Sum().ShouldBe(Emitters * perEmitter);
        nested.ShouldBe(ran.Keys.Count(static weight => weight % 5 == 0));
        outcomes.Keys.ShouldBeSubsetOf(["done", nameof(ForbiddenException), nameof(TaskCanceledException), nameof(ServiceUnavailableException)]);

        // A chain whose caller cancelled while it waited did not run; one that ran has its result.
        ran.Count.ShouldBe(outcomes["done"] + outcomes[nameof(ForbiddenException)]);
        await Task.WhenAll(Enumerable.Range(1, Max).Select(weight => host.Events.PipeAsync(TestEvents.Maybe, new Parcel(weight)).AsTask()));
    }

    private static void InterlockedMax(ref int most, int value)
    {
        var seen = Volatile.Read(ref most);
        while (value > seen && Interlocked.CompareExchange(ref most, value, seen) is var found && found != seen)
        {
            seen = found;
        }
    }
}
