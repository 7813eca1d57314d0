using BenchmarkDotNet.Attributes;

namespace Grapnel.Benchmarks;

/// <summary>Dispatch of one event with no pipe and with one, against a direct call through an interface.</summary>
public class OnePipe : PipeBenchmark
{
    private readonly IBaseline _baseline = new OnePlugin();

    [Benchmark(Baseline = true, Description = "direct interface call")]
    public ValueTask<Request> Direct() => _baseline.HandleAsync(Request, default);

    [Benchmark(Description = "PipeAsync, no handler")]
    public ValueTask<Request> None() => Events.PipeAsync(BenchEvents.None, Request);

    [Benchmark(Description = "PipeAsync, 1 synchronous pipe")]
    public ValueTask<Request> One() => Events.PipeAsync(BenchEvents.One, Request);
}

/// <summary>Ten pipes of ten classes against the loop one would write by hand.</summary>
public class TenPipes : PipeBenchmark
{
    private readonly IBaseline[] _baselines =
    [
        new Ten0Plugin(), new Ten1Plugin(), new Ten2Plugin(), new Ten3Plugin(), new Ten4Plugin(),
        new Ten5Plugin(), new Ten6Plugin(), new Ten7Plugin(), new Ten8Plugin(), new Ten9Plugin(),
    ];

    [Benchmark(Baseline = true, Description = "loop over 10 interface calls")]
    public ValueTask<Request> Loop()
    {
        var request = Request;
        for (var i = 0; i < _baselines.Length; i++)
        {
            var task = _baselines[i].HandleAsync(request, default);
            if (!task.IsCompletedSuccessfully)
            {
                return Rest(task, i + 1);
            }

            request = task.Result;
        }

        return new(request);
    }

    [Benchmark(Description = "PipeAsync, 10 synchronous pipes")]
    public ValueTask<Request> Ten() => Events.PipeAsync(BenchEvents.Ten, Request);

    private async ValueTask<Request> Rest(ValueTask<Request> task, int next)
    {
        var request = await task.ConfigureAwait(false);
        for (; next < _baselines.Length; next++)
        {
            request = await _baselines[next].HandleAsync(request, default).ConfigureAwait(false);
        }

        return request;
    }
}

/// <summary>A pipe that does not end at once. The loop is inside, so that no thread blocks on a result.</summary>
public class YieldingPipe : PipeBenchmark
{
    private const int Calls = 1000;
    private readonly IBaseline _baseline = new YieldingPlugin();

    [Benchmark(Baseline = true, OperationsPerInvoke = Calls, Description = "awaiting it directly")]
    public async Task Direct()
    {
        for (var i = 0; i < Calls; i++)
        {
            await _baseline.HandleAsync(Request, default).ConfigureAwait(false);
        }
    }

    [Benchmark(OperationsPerInvoke = Calls, Description = "PipeAsync, 1 pipe that yields")]
    public async Task Piped()
    {
        for (var i = 0; i < Calls; i++)
        {
            await Events.PipeAsync(BenchEvents.Yields, Request).ConfigureAwait(false);
        }
    }
}

/// <summary>A running host with all plugins of this assembly.</summary>
public abstract class PipeBenchmark
{
    private PluginHost? _host;

    protected Request Request { get; } = new("server", "now");

    protected IEventDispatcher Events { get; private set; } = null!;

    [GlobalSetup]
    public async Task Start()
    {
        _host = await PluginHost.StartAsync(static builder => builder.AddPlugins());
        Events = _host.Events;
        Array.ForEach(Pollution(), static task => task.GetAwaiter().GetResult());
    }

    [GlobalCleanup]
    public async Task Stop() => await _host!.DisposeAsync();

    // Every call site sees several events and classes before it is measured, as in a real host.
    private Task[] Pollution() =>
    [
        .. from _ in Enumerable.Range(0, 100)
           from handle in new[] { BenchEvents.None, BenchEvents.One, BenchEvents.Ten, BenchEvents.Yields, ServerEvents.AfterNow }
           select Events.PipeAsync(handle, Request).AsTask(),
    ];
}
