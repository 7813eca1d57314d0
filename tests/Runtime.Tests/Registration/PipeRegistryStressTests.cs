using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using Grapnel.CompilerServices;

namespace Grapnel.Tests.Registration;

/// <summary>64 emitters, while pipes come and go.</summary>
public sealed class PipeRegistryStressTests
{
    private const int Emitters = 64;
    private const int Registrars = 8;

    private static readonly PipeEvent<List<(int Registrar, int Number)>> Chain =
        EventFactory.Pipe<List<(int, int)>>("stress:chain", Payload.NoCopy<List<(int, int)>>());

    [Fact]
    public async Task No_call_is_lost_or_doubled()
    {
        var perEmitter = int.Parse(Environment.GetEnvironmentVariable("GRAPNEL_STRESS") ?? "5000", CultureInfo.InvariantCulture) / 50;
        await using var host = await Hosts.With([]);
        var slots = Enumerable.Range(0, Registrars).Select(static number => new Slot(number)).ToArray();
        var wrong = new ConcurrentQueue<string>();
        long called = 0;
        long counted = 0;
        host.Host.Pipes.Register(Chain, async seen =>
        {
            await Task.Yield();
            seen.Add((-1, 0));
            return seen;
        });

        using var over = new CancellationTokenSource();
        var registering = slots.Select(slot => Task.Run(async () =>
        {
            while (!over.IsCancellationRequested || slot.Removed == 0)
            {
                Interlocked.Add(ref counted, await Turn(host.Host, slot, Expect, () => Interlocked.Increment(ref called)));
            }
        })).ToArray();
        await Task.WhenAll(Enumerable.Range(0, Emitters).Select(_ => Task.Run(async () =>
        {
            for (var i = 0; i < perEmitter; i++)
            {
                var before = Array.ConvertAll(slots, static slot => (Removed: slot.Removed, Added: slot.Added));
                var seen = await host.Events.PipeAsync(Chain, []);
                var after = Array.ConvertAll(slots, static slot => slot.Removing);

                Expect(seen.Count(static call => call.Registrar == -1) == 1, "the pipe that stays", seen);
                foreach (var slot in slots)
                {
                    var numbers = seen.Where(call => call.Registrar == slot.Number).Select(static call => call.Number).ToList();
                    var (removed, added) = before[slot.Number];

                    // A registrar has one pipe at a time: one snapshot of all pipes has at most that.
                    Expect(numbers.Count <= 1, "two of one registrar", seen);
                    Expect(numbers.TrueForAll(number => number > removed), $"one that was removed before the chain, up to {removed}", seen);
                    Expect(added <= after[slot.Number] || numbers.Contains(added), $"one that was there from beginning to end, {added}", seen);
                }

                Interlocked.Add(ref counted, seen.Count - 1);
            }
        })));
        await over.CancelAsync();
        await Task.WhenAll(registering);

        wrong.ShouldBeEmpty();
        called.ShouldBe(counted);
        called.ShouldBeGreaterThan(0);
        (await host.Events.PipeAsync(Chain, [])).ShouldBe([(-1, 0)]);

        void Expect(bool holds, string what, List<(int, int)> seen)
        {
            if (!holds)
            {
                wrong.Enqueue($"{what}: {string.Join(" ", seen)}");
            }
        }
    }

    [Fact]
    public async Task A_handler_is_forgotten_once_it_is_unregistered()
    {
        await using var host = await Hosts.With([]);
        var gone = await RegisterAndRemove(host);
        for (var i = 0; i < 10 && gone.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        gone.IsAlive.ShouldBeFalse();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<WeakReference> RegisterAndRemove(Hosts host)
    {
        var target = new List<int> { 1 };
        var id = host.Host.Pipes.Register(Chain, seen =>
        {
            target.Add(seen.Count);
            return seen;
        });
        await host.Events.PipeAsync(Chain, []);
        host.Host.Pipes.Unregister(id);
        return new WeakReference(target);
    }

    /// <summary>Registers a pipe, has a chain of its own call it, removes it, has another not call it.</summary>
    /// <returns>How many calls of pipes like it the two chains saw.</returns>
    private static async Task<int> Turn(PluginHost host, Slot slot, Action<bool, string, List<(int, int)>> expect, Action called)
    {
        var number = slot.Added + 1;
        var id = number % 3 == 0
            ? host.Pipes.Register("stress:*", context => Seen((List<(int, int)>)context.Payload[0]!), order: number % 5)
            : host.Pipes.Register(Chain, Seen, order: number % 5);
        slot.Added = number;
        var with = await host.Events.PipeAsync(Chain, []);
        slot.Removing = number;
        host.Pipes.Unregister(id);
        slot.Removed = number;
        var without = await host.Events.PipeAsync(Chain, []);

        expect(with.Count(call => call.Registrar == slot.Number) == 1 && with.Contains((slot.Number, number)), $"registered, {number}", with);
        expect(!without.Exists(call => call.Registrar == slot.Number), $"removed, {number}", without);
        return with.Count + without.Count - 2;

        List<(int, int)> Seen(List<(int, int)> seen)
        {
            called();
            seen.Add((slot.Number, number));
            return seen;
        }
    }

    /// <summary>How far a registrar is: written by it, read by all.</summary>
    private sealed class Slot(int number)
    {
        private int _added;
        private int _removing;
        private int _removed;

        public int Number { get; } = number;

        public int Added { get => Volatile.Read(ref _added); set => Volatile.Write(ref _added, value); }

        public int Removing { get => Volatile.Read(ref _removing); set => Volatile.Write(ref _removing, value); }

        public int Removed { get => Volatile.Read(ref _removed); set => Volatile.Write(ref _removed, value); }
    }
}
