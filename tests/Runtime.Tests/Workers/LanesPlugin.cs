using System.Collections.Concurrent;

namespace Grapnel.Tests.Workers;

/// <summary>The threads and instances of one host.</summary>
public sealed class Lanes
{
    private int _made;

    public ConcurrentQueue<Thread> Threads { get; } = new();

    public ConcurrentQueue<LanesPlugin> Plugins { get; } = new();

    /// <summary>The number of an instance, in the order they are made.</summary>
    public int Make()
    {
        Threads.Enqueue(Thread.CurrentThread);
        return Interlocked.Increment(ref _made);
    }
}

[Plugin("lanes", Threads = 3)]
public sealed class LanesPlugin : IPlugin, IDisposable
{
    private readonly Probe _probe;
    private readonly Thread _thread;
    private bool _isInside;

    public LanesPlugin(Probe probe, Lanes lanes)
    {
        lanes.Make();
        lanes.Plugins.Enqueue(this);
        (_probe, _thread) = (probe, Thread.CurrentThread);
    }

    public int Count { get; private set; }

    public int Overlaps { get; private set; }

    /// <summary>How often a part of a hook ran on another thread than the one the instance was made on.</summary>
    public int Strays { get; private set; }

    private string Where => Thread.CurrentThread == _thread ? _thread.Name! : "elsewhere";

    public async ValueTask InitAsync(PluginContext context, CancellationToken cancellationToken)
    {
        await Task.Yield();
        _probe.See($"init on {Where}, accessors: {context.Accessors is not null}, background: {Thread.CurrentThread.IsBackground}");
    }

    [Hook("flood:drop")]
    public async Task Drop(Parcel parcel)
    {
        await Task.Yield();
        _probe.See($"{parcel.Weight} on {Where}");
        _probe.Open($"drop {parcel.Weight}");
    }

    [Hook("bell:rung")]
    public void Rung(Parcel parcel)
    {
        if (parcel.Weight == 1)
        {
            _probe.Open("blocked");
            _probe.Gate("go").GetAwaiter().GetResult();
        }

        _probe.See($"{parcel.Weight} on {Where}");
        _probe.Open($"rung {parcel.Weight}");
    }

    [Hook("loop:turn")]
    public async ValueTask Turn(Parcel parcel)
    {
        Overlaps += _isInside ? 1 : 0;
        Strays += Thread.CurrentThread == _thread ? 0 : 1;
        _isInside = true;
        var count = Count;
        if (parcel.Weight % 3 == 0)
        {
            await Task.Yield();
        }
        else if (parcel.Weight % 3 == 1)
        {
            await Task.Run(static () => { }, CancellationToken.None);
        }

        // Something that would be lost if anything else ran in between.
        Strays += Thread.CurrentThread == _thread ? 0 : 1;
        Count = count + 1;
        _isInside = false;
        if (parcel.Weight % 7 == 0)
        {
            throw new FormatException("now and then");
        }
    }

    public void Dispose() => _probe.See($"disposed on {Where}");
}
