using Microsoft.Extensions.DependencyInjection;

namespace Grapnel.Tests.Workers;

/// <summary>A thread on which something outside a hook throws.</summary>
public sealed class WorkerReplacementTests
{
    private static Task<Hosts> Start(int threads = 1, params Type[] more) => Hosts.With(
        [typeof(MortalPlugin), .. more],
        options => options.Plugin("mortal").Threads = threads,
        static services => services.AddSingleton<Lanes>());

    private static Task Logged(Hosts host, string text)
    {
        var found = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        host.Log.Written = () =>
        {
            if (host.Log.Lines.Any(line => line.Contains(text, StringComparison.Ordinal)))
            {
                found.TrySetResult();
            }
        };
        host.Log.Written();
        return found.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Theory]
    [InlineData("void")]
    [InlineData("post")]
    public async Task Another_instance_takes_over_the_item_that_ran_and_those_that_wait(string how)
    {
        await using var host = await Start(1, typeof(Hooks.ReporterPlugin));

        await host.Events.EmitAsync(TestEvents.Drop, new Parcel(0));
        await host.Probe.Gate("running");
        await host.Events.EmitAsync(TestEvents.Drop, new Parcel(1));
        await host.Events.EmitAsync(TestEvents.Drop, new Parcel(2));
        host.Probe.Open(how);
        await host.HooksDone();

        host.Probe.Seen.Where(static seen => !seen.Contains("hook ran", StringComparison.Ordinal)).ShouldBe(
            ["mortal 1 is disposed", "rest of 0 by mortal 2", "1 by mortal 2", "rest of 1 by mortal 2", "2 by mortal 2", "rest of 2 by mortal 2"]);
        host.Probe.Seen.ShouldContain("mortal flood:drop Worker thread 'grapnel mortal #1' of plugin 'mortal' was replaced while the hook ran, since something on the thread but outside a hook has thrown: outside");
        host.Log.Lines.ShouldContain("Error: [mortal] Worker thread 'grapnel mortal #1' is replaced, with a new instance: something on it, outside a hook, has thrown. 2 pending items move to the new one");
        host.Log.Lines.ShouldNotContain(static line => line.Contains("lost", StringComparison.Ordinal));
    }

    [Fact]
    public async Task While_one_is_replaced_the_others_have_the_turns()
    {
        await using var host = await Start(2);
        host.Probe.Open("void");
        await host.Events.EmitAsync(TestEvents.Drop, new Parcel(-1));
        await host.Probe.Gate("init 3");

        for (var weight = 1; weight <= 3; weight++)
        {
            await host.Events.EmitAsync(TestEvents.Drop, new Parcel(weight));
        }

        await host.HooksDone();
        host.Probe.Seen.Where(static seen => seen.Contains("by", StringComparison.Ordinal) && !seen.Contains("-1", StringComparison.Ordinal)).ShouldBe(
            ["1 by mortal 2", "rest of 1 by mortal 2", "2 by mortal 2", "rest of 2 by mortal 2", "3 by mortal 2", "rest of 3 by mortal 2"]);

        var replaced = Logged(host, "has been replaced");
        host.Probe.Open("go 3");
        await replaced;
        await host.Events.EmitAsync(TestEvents.Drop, new Parcel(4));
        await host.Events.EmitAsync(TestEvents.Drop, new Parcel(5));
        await host.HooksDone();
        host.Probe.Seen.ShouldContain(static seen => seen.StartsWith("4 by mortal 3", StringComparison.Ordinal) || seen.StartsWith("5 by mortal 3", StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_that_cannot_start_is_tried_again_and_the_items_wait()
    {
        await using var host = await Start();
        host.Probe.Open("void");
        host.Probe.Open("fail 2");
        host.Probe.Open("go 3");

        await host.Events.EmitAsync(TestEvents.Drop, new Parcel(-1));
        await host.Events.EmitAsync(TestEvents.Drop, new Parcel(1));
        await Logged(host, "has been replaced");
        await host.HooksDone();

        host.Log.Lines.ShouldContain("Error: [mortal] The new instance for worker thread 'grapnel mortal #1' could not start, its items wait; next attempt in 100ms");
        host.Probe.Seen.ShouldContain("mortal 2 is disposed");
        host.Probe.Seen.Count(static seen => seen.StartsWith("1 by", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task A_stop_does_not_wait_for_one_that_does_not_start()
    {
        var host = await Start();
        host.Probe.Open("void");
        host.Probe.Open("fail 2");
        await host.Events.EmitAsync(TestEvents.Drop, new Parcel(-1));
        await host.Probe.Gate("init 3");
        await host.Events.EmitAsync(TestEvents.Drop, new Parcel(1));

        var left = await host.Host.StopAsync(new CancellationToken(canceled: true));
        await host.DisposeAsync();

        left.ShouldBe(1);
        host.Probe.Seen.ShouldNotContain(static seen => seen.StartsWith("1 by", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Under_load_every_item_runs_or_is_reported_once()
    {
        var items = int.Parse(Environment.GetEnvironmentVariable("GRAPNEL_STRESS") ?? "5000", System.Globalization.CultureInfo.InvariantCulture);
        await using var host = await Hosts.With([typeof(BrittlePlugin), typeof(BrittleReporterPlugin)], services: static services => services.AddSingleton<Tally>());
        var tally = host.Host.Services.GetRequiredService<Tally>();

        for (var i = 1; i <= items; i++)
        {
            await host.Events.EmitAsync(TestEvents.Turn, new Parcel(i));
        }

        await host.HooksDone();
        tally.Ended.Count.ShouldBe(items);
        tally.Ended.Values.Count(static count => count != 1).ShouldBe(0);
        tally.Made.ShouldBeGreaterThan(2);
        host.Log.Lines.ShouldNotContain(static line => line.Contains("lost", StringComparison.Ordinal));
    }
}

[Plugin("mortal", Threads = 1)]
public sealed class MortalPlugin(Probe probe, Lanes lanes) : IPlugin, IDisposable
{
    private readonly int _number = lanes.Make();

    public async ValueTask InitAsync(PluginContext context, CancellationToken cancellationToken)
    {
        if (_number > 1 && probe.Gate($"fail {_number}").IsCompleted)
        {
            throw new FormatException("not yet");
        }

        if (_number > 2)
        {
            probe.Open($"init {_number}");
            await probe.Gate($"go {_number}").WaitAsync(cancellationToken);
        }
    }

    [Hook("flood:drop")]
    public async Task Drop(Parcel parcel)
    {
        if (parcel.Weight == 0)
        {
            Fall();
            probe.Open("running");
            await Task.Delay(Timeout.Infinite, CancellationToken.None);
        }
        else if (parcel.Weight < 0)
        {
            Fall();
        }

        probe.See($"{parcel.Weight} by mortal {_number}");
    }

    [Hook("flood:*")]
    public void Rest(Parcel parcel) => probe.See($"rest of {parcel.Weight} by mortal {_number}");

    public void Dispose() => probe.See($"mortal {_number} is disposed");

    private async void Fall()
    {
        var ours = SynchronizationContext.Current!;
        if (await Task.WhenAny(probe.Gate("void"), probe.Gate("post")) == probe.Gate("void"))
        {
            throw new FormatException("outside");
        }

        ours.Post(static _ => throw new FormatException("outside"), null);
    }
}

public sealed class Tally
{
    private int _made;

    public System.Collections.Concurrent.ConcurrentDictionary<int, int> Ended { get; } = new();

    public int Made => _made;

    public void Make() => Interlocked.Increment(ref _made);

    public void End(int weight) => Ended.AddOrUpdate(weight, 1, static (_, count) => count + 1);
}

[Plugin("brittle", Threads = 2)]
public sealed class BrittlePlugin
{
    private readonly Tally _tally;

    public BrittlePlugin(Tally tally)
    {
        _tally = tally;
        tally.Make();
    }

    [Hook("loop:turn")]
    public async Task Turn(Parcel parcel)
    {
        if (parcel.Weight % 97 == 0)
        {
            SynchronizationContext.Current!.Post(
                static weight => throw new FormatException($"{weight}"),
                parcel.Weight);
            await Task.Delay(Timeout.Infinite, CancellationToken.None);
        }

        await Task.Yield();
        _tally.End(parcel.Weight);
    }
}

[Plugin("brittle-reporter")]
public sealed class BrittleReporterPlugin(Tally tally)
{
    [Hook("hook:onError")]
    public void OnError(string plugin, string @event, Exception error) =>
        tally.End(int.Parse(error.InnerException!.Message, System.Globalization.CultureInfo.InvariantCulture));
}
