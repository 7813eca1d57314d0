namespace Grapnel.Tests.Stress;

/// <summary>What all instances of the plugin have seen.</summary>
public sealed class TirelessCounts
{
    private long _began;
    private long _late;
    private bool _stopped;

    public long Began => Interlocked.Read(ref _began);

    /// <summary>Hooks that began after the stop had ended.</summary>
    public long Late => Interlocked.Read(ref _late);

    public void Stopped() => Volatile.Write(ref _stopped, true);

    public void Begin()
    {
        Interlocked.Increment(ref _began);
        if (Volatile.Read(ref _stopped))
        {
            Interlocked.Increment(ref _late);
        }
    }
}

/// <summary>Hooks that end at once, later, or when they are cancelled; each looks whether the host has stopped before it began.</summary>
[Plugin("tireless")]
public sealed class TirelessPlugin(TirelessCounts counts)
{
    [Hook("stress:hook")]
    public async Task Run(Parcel parcel, CancellationToken token)
    {
        counts.Begin();
        switch (parcel.Weight % 64)
        {
            case 0:
                await Task.Delay(Timeout.Infinite, token);
                break;
            case 1:
                throw new FormatException("now and then");
            case < 16:
                await Task.Yield();
                break;
            default:
                break;
        }
    }
}

/// <summary>Stops in the middle of load, a hundred of them.</summary>
[Collection(nameof(UnderStress))]
public sealed class StopUnderLoadTests
{
    private const int Stops = 100;

    [Theory]
    [InlineData(HookQueuePolicy.Wait, 0)]
    [InlineData(HookQueuePolicy.Reject, 0)]
    [InlineData(HookQueuePolicy.DropOldest, 0)]
    [InlineData(HookQueuePolicy.Wait, 2)]
    [InlineData(HookQueuePolicy.DropOldest, 3)]
    public async Task No_hook_begins_after_the_stop_and_each_has_run_or_is_reported(HookQueuePolicy policy, int threads)
    {
        for (var round = 0; round < Stops; round++)
        {
            await using var host = await StressHost.With([typeof(TirelessPlugin)], options =>
            {
                options.HookQueuePolicy = policy;
                options.HookQueueCapacity = 50;
                options.HookConcurrency = 1 + (round % 4);
                options.Plugin("tireless").Threads = threads;
            });
            var counts = host.Service<TirelessCounts>();
            using var load = new Load(host.Events);
            await load.Reaches(50);

            // At once, in the middle of the drain, and after a while.
            using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(round % 3 * 5));
            var left = await host.Stop(patience.Token);
            counts.Stopped();
            await load.Ended;

            left.ShouldBe((int)(host.Log.LeftQueued + host.Log.LeftRunning));
            await host.HooksDone();
            counts.Late.ShouldBe(0);
            (counts.Began + host.Log.LeftQueued + host.Log.Abandoned + host.Log.Lost("stress:hook")).ShouldBe(load.Taken);
        }
    }

    /// <summary>Emitters that go on until the host refuses.</summary>
    private sealed class Load : IDisposable
    {
        private const int EmittersAtOnce = 8;
        private readonly IEventDispatcher _events;
        private readonly SemaphoreSlim _emissions = new(0);
        private long _taken;

        public Load(IEventDispatcher events)
        {
            _events = events;
            Ended = Task.WhenAll(Enumerable.Range(0, EmittersAtOnce).Select(_ => Task.Run(Emit)));
        }

        /// <summary>Emissions the host did not refuse.</summary>
        public long Taken => Interlocked.Read(ref _taken);

        public Task Ended { get; }

        public async Task Reaches(int emissions)
        {
            while (emissions-- > 0)
            {
                (await _emissions.WaitAsync(TimeSpan.FromSeconds(30))).ShouldBeTrue();
            }
        }

        public void Dispose() => _emissions.Dispose();

        private async Task Emit()
        {
            for (var number = 0; ; number++)
            {
                // Emissions that never wait would keep the pool's threads from the hooks.
                if (number % 16 == 0)
                {
                    await Task.Yield();
                }

                try
                {
                    var waiting = _events.EmitAsync(StressEvents.Hook, new Parcel(number));
                    Interlocked.Increment(ref _taken);
                    _emissions.Release();
                    await waiting;
                }
                catch (InvalidOperationException)
                {
                    return;
                }
            }
        }
    }
}
