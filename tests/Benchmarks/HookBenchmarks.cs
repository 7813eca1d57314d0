using System.Threading.Channels;
using BenchmarkDotNet.Attributes;

namespace Grapnel.Benchmarks;

/// <summary>A hook queued and run, no copy needed, against writing to and reading from a bounded channel.</summary>
public class HookQueued
{
    private const int Emissions = 10_000;
    private Channel<string> _channel = null!;
    private Task _reader = Task.CompletedTask;
    private PluginHost? _host;
    private IEventDispatcher _events = null!;
    private int _read;

    [GlobalSetup]
    public async Task Start()
    {
        _host = await PluginHost.StartAsync(static builder => builder.AddPlugins().Configure(static options => options.HookConcurrency = 1));
        _events = _host.Events;
        _channel = Channel.CreateBounded<string>(new BoundedChannelOptions(10_000) { SingleReader = true });
        _reader = Task.Run(async () =>
        {
            while (await _channel.Reader.WaitToReadAsync())
            {
                while (_channel.Reader.TryRead(out var text))
                {
                    Interlocked.Add(ref _read, text.Length);
                }
            }
        });
    }

    [GlobalCleanup]
    public async Task Stop()
    {
        _channel.Writer.Complete();
        await _reader;
        await _host!.DisposeAsync();
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Emissions, Description = "Channel<T>, written and read")]
    public async Task Written()
    {
        var end = Volatile.Read(ref _read) + Emissions;
        for (var i = 0; i < Emissions; i++)
        {
            await _channel.Writer.WriteAsync("x").ConfigureAwait(false);
        }

        while (Volatile.Read(ref _read) != end)
        {
            await Task.Yield();
        }
    }

    [Benchmark(OperationsPerInvoke = Emissions, Description = "EmitAsync, queued and run")]
    public async Task Hook()
    {
        for (var i = 0; i < Emissions; i++)
        {
            await _events.EmitAsync(BenchEvents.Hook, "x").ConfigureAwait(false);
        }

        await _host!.WhenHooksAreDoneAsync().ConfigureAwait(false);
    }
}
