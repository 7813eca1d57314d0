using System.Diagnostics;
using System.Globalization;
using Grapnel.Dispatch;
using Grapnel.Errors;

namespace Grapnel.Tests.Dispatch;

[Plugin("sleepy")]
public sealed class SleepyPlugin(Probe probe)
{
    [Pipe("test:plain")]
    public async Task<List<string>> Later(List<string> trace)
    {
        probe.Open("running");
        await probe.Gate("go");
        return trace;
    }

    [Pipe("test:beforePack")]
    public List<string> Blocking(List<string> trace)
    {
        probe.Open("running");
        probe.Gate("go").Wait();
        return trace;
    }

    [Pipe("test:beforePack", Order = 1)]
    public List<string> Quick(List<string> trace) => trace;
}

[CollectionDefinition(nameof(AloneWithTheClock), DisableParallelization = true)]
public sealed class AloneWithTheClock;

/// <summary>On their own: chains of other tests would keep the clock from parking.</summary>
[Collection(nameof(AloneWithTheClock))]
public sealed class SlowPipeTests
{
    [Theory]
    [InlineData("test:plain", "Later")]
    [InlineData("test:beforePack", "Blocking")]
    public async Task A_pipe_over_the_limit_is_logged_with_plugin_method_event_and_milliseconds(string eventName, string method)
    {
        await using var host = await Start();

        var call = await Running(host, eventName);
        await Clock.Passes(milliseconds: 400);
        host.Probe.Open("go");
        await call;

        Slow(host).ShouldHaveSingleItem().ShouldMatch($@"^Warning: \[sleepy\] pipe {method} for event '{eventName}' is slow \([1-9][0-9]+ms\)$");
    }

    [Fact]
    public async Task The_time_it_takes_to_log_a_slow_pipe_is_not_the_time_of_the_next()
    {
        await using var host = await Start();
        host.Log.Written = static () => Clock.Passes(milliseconds: 400).Wait();

        var call = await Running(host, "test:beforePack");
        await Clock.Passes(milliseconds: 400);
        host.Probe.Open("go");
        await call;

        Slow(host).ShouldHaveSingleItem().ShouldContain("pipe Blocking");
    }

    [Theory]
    [InlineData("test:plain", "Later")]
    [InlineData("test:beforePack", "Blocking")]
    public async Task A_pipe_that_outlasts_the_running_of_the_clock_is_logged_with_all_its_milliseconds(string eventName, string method)
    {
        await using var host = await Start();

        var call = await Running(host, eventName);
        var watch = Stopwatch.StartNew();
        while (!CoarseClock.IsParked)
        {
            await Task.Yield();
        }

        var parked = watch.ElapsedMilliseconds;
        while (watch.ElapsedMilliseconds < parked + 200)
        {
            await Task.Yield();
        }

        var atLeast = watch.ElapsedMilliseconds;
        host.Probe.Open("go");
        await call;

        var line = Slow(host).ShouldHaveSingleItem();
        line.ShouldContain($"pipe {method}");
        long.Parse(line[(line.IndexOf('(', StringComparison.Ordinal) + 1)..^3], CultureInfo.InvariantCulture).ShouldBeGreaterThanOrEqualTo(atLeast - 20);
    }

    [Fact]
    public async Task Zero_logs_none()
    {
        await using var host = await Start(warnTime: 0);

        var call = await Running(host, "test:plain");
        await Clock.Passes(milliseconds: 50);
        host.Probe.Open("go");
        await call;

        Slow(host).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(0, 10, true)]
    [InlineData(10, 0, false)]
    [InlineData(10, 60_000, false)]
    public async Task The_time_of_the_plugin_goes_before_that_of_all(int ofAll, int ofPlugin, bool isSlow)
    {
        await using var host = await Hosts.With<SleepyPlugin>(options =>
        {
            options.PipeWarnTime = TimeSpan.FromMilliseconds(ofAll);
            options.Plugin("sleepy").PipeWarnTime = TimeSpan.FromMilliseconds(ofPlugin);
        });

        var call = await Running(host, "test:beforePack");
        await Clock.Passes(milliseconds: 50);
        host.Probe.Open("go");
        await call;

        Slow(host).Any().ShouldBe(isSlow);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task A_slow_pipe_that_fails_is_logged_as_well_and_once(bool isLater, bool isLast)
    {
        await using var host = await With(builder =>
        {
            builder.Pipe(TestEvents.Spin, Fail);
            if (!isLast)
            {
                builder.Pipe(TestEvents.Spin, static parcel => parcel, order: 1);
            }
        });

        await Should.ThrowAsync<ForbiddenException>(async () => await host.Events.PipeAsync(TestEvents.Spin, new Parcel(1)));
        await Should.ThrowAsync<PluginInternalException>(async () => await host.Events.PipeAsync(TestEvents.Spin, new Parcel(2)));
        await Should.ThrowAsync<PluginInternalException>(async () => await host.Events.PipeAsync(TestEvents.Spin, new Parcel(3)));

        Slow(host).Count().ShouldBe(3);
        host.Host.Describe().SlowPipes.Count.ShouldBe(3);

        Task<Parcel> Fail(Parcel parcel)
        {
            if (isLater)
            {
                return Later(parcel);
            }

            Clock.Passes(milliseconds: 100).Wait();
            return Task.FromResult(End(parcel));
        }

        static async Task<Parcel> Later(Parcel parcel)
        {
            await Clock.Passes(milliseconds: 100);
            return End(parcel);
        }

        static Parcel End(Parcel parcel) => parcel.Weight switch
        {
            1 => throw new ForbiddenException("Slowly."),
            2 => throw new FormatException("Slowly."),
            _ => null!,
        };
    }

    [Fact]
    public async Task The_time_a_chain_waits_for_its_slot_is_not_that_of_its_pipes()
    {
        var probe = new Probe();
        await using var host = await With(builder =>
        {
            builder.Options.MaxConcurrentPipes = 1;
            builder.Pipe(TestEvents.Spin, async parcel =>
            {
                probe.Open("running");
                await probe.Gate($"go {parcel.Weight}");
                return parcel;
            });
        });

        var first = host.Events.PipeAsync(TestEvents.Spin, new Parcel(1)).AsTask();
        probe.Open("go 2");
        var second = host.Events.PipeAsync(TestEvents.Spin, new Parcel(2)).AsTask();
        await Clock.Passes(milliseconds: 100);
        probe.Open("go 1");
        await Task.WhenAll(first, second);

        Slow(host).Count().ShouldBe(1);
    }

    private static Task<Hosts> With(Action<GrapnelBuilder> register) => Hosts.With([], static options => options.PipeWarnTime = TimeSpan.FromMilliseconds(50), register: register);

    private static Task<Hosts> Start(int warnTime = 200) =>
        Hosts.With<SleepyPlugin>(options => options.PipeWarnTime = TimeSpan.FromMilliseconds(warnTime));

    /// <summary>Emits, and comes back with the call when its slow pipe is running.</summary>
    private static async Task<Task> Running(Hosts host, string eventName)
    {
        var call = Task.Run(async () => await host.Events.PipeAsync(eventName, [new List<string>()]));
        await host.Probe.Gate("running");
        return call;
    }

    private static IEnumerable<string> Slow(Hosts host) => host.Log.Lines.Where(static line => line.Contains("slow", StringComparison.Ordinal));
}
