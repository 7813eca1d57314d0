using System.Threading.Channels;
using BenchmarkDotNet.Attributes;

namespace Grapnel.Benchmarks;

/// <summary>A plugin whose hook does next to nothing, on threads of its own.</summary>
[Plugin("worker")]
public sealed class WorkerPlugin
{
    private int _length;

    [Hook("bench:worker")]
    public void Add(string text) => _length += text.Length;
}

/// <summary>Hooks per second of worker threads, against as many raw threads that each read a bounded channel, written to in turn.</summary>
public class HookOnWorkers
{
    private const int Emissions = 10_000;
    private Channel<string>[] _channels = [];
    private Thread[] _readers = [];
    private PluginHost? _host;
    private IEventDispatcher _events = null!;
    private long _read;

    [Params(1, 2)]
    public int Threads { get; set; }

    [GlobalSetup]
    public void Start()
    {
        _host = PluginHost.StartAsync(builder => builder.AddPlugins().Configure(options => options.Plugin("worker").Threads = Threads)).GetAwaiter().GetResult();
        _events = _host.Events;
        _channels = [.. Enumerable.Range(0, Threads).Select(static _ => Channel.CreateBounded<string>(new BoundedChannelOptions(10_000) { SingleReader = true }))];
        _readers = [.. _channels.Select(channel => new Thread(() => Read(channel.Reader)) { IsBackground = true })];
        Array.ForEach(_readers, static reader => reader.Start());
    }

    [GlobalCleanup]
    public async Task Stop()
    {
        Array.ForEach(_channels, static channel => channel.Writer.Complete());
        Array.ForEach(_readers, static reader => reader.Join());
        await _host!.DisposeAsync();
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Emissions, Description = "raw threads, a channel each")]
    public async Task Written()
    {
        var end = Volatile.Read(ref _read) + Emissions;
        for (var i = 0; i < Emissions; i++)
        {
            await _channels[i % _channels.Length].Writer.WriteAsync("x").ConfigureAwait(false);
        }

        while (Volatile.Read(ref _read) != end)
        {
            await Task.Yield();
        }
    }

    [Benchmark(OperationsPerInvoke = Emissions, Description = "EmitAsync, run on worker threads")]
    public async Task Hook()
    {
        for (var i = 0; i < Emissions; i++)
        {
            await _events.EmitAsync(BenchEvents.Worker, "x").ConfigureAwait(false);
        }

        await _host!.WhenHooksAreDoneAsync().ConfigureAwait(false);
    }

    private void Read(ChannelReader<string> reader)
    {
        // Looks a few times before it sleeps, as the worker threads do: waking a thread costs more than all the rest.
        do
        {
            for (var spins = 0; spins < 20; spins++)
            {
                while (reader.TryRead(out var text))
                {
                    Interlocked.Add(ref _read, text.Length);
                    spins = 0;
                }

                Thread.SpinWait(30);
            }
        }
        while (reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult());
    }
}
