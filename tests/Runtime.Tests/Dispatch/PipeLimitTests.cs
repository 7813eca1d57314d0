using Grapnel.Errors;

namespace Grapnel.Tests.Dispatch;

/// <summary>Limits of pipe chains, on pipes of the application. A chain is in the line as soon as its call has returned a task.</summary>
public sealed class PipeLimitTests
{
    private readonly Probe _probe = new();
    private PluginHost? _host;

    private Task<PluginHost> Start(int max, int buffer, Action<GrapnelBuilder>? more = null) => PluginHost.StartAsync(builder =>
    {
        (builder.Options.MaxConcurrentPipes, builder.Options.PipesBufferSize) = (max, buffer);
        builder.Pipe(TestEvents.Spin, async parcel =>
        {
            _probe.See($"{parcel.Weight}");
            _probe.Open($"runs {parcel.Weight}");
            await _probe.Gate("go");
            return parcel;
        });
        more?.Invoke(builder);
    });

    private static Task<Parcel> Spin(PluginHost host, int weight, CancellationToken token = default) =>
        host.Events.PipeAsync(TestEvents.Spin, new Parcel(weight), token).AsTask();

    [Fact]
    public async Task Chains_beyond_the_limit_wait_in_turn_and_those_beyond_the_buffer_are_refused()
    {
        await using var host = await Start(max: 2, buffer: 3);

        Task<Parcel>[] taken = [.. Enumerable.Range(1, 5).Select(weight => Spin(host, weight))];
        var error = await Should.ThrowAsync<ServiceUnavailableException>(() => Spin(host, 6));
        error.Id.ShouldBe("plugin.runtime.too_many_pipes");
        error.Message.ShouldBe("Request discarded: maximum number of executing pipe functions reached.");
        _probe.Seen.ShouldBe(["1", "2"]);
        taken.ShouldAllBe(static chain => !chain.IsCompleted);

        _probe.Open("go");
        (await Task.WhenAll(taken)).Select(static parcel => parcel.Weight).ShouldBe([1, 2, 3, 4, 5]);
        _probe.Seen.Order(StringComparer.Ordinal).ShouldBe(["1", "2", "3", "4", "5"]);
    }

    [Fact]
    public async Task One_at_a_time_runs_them_first_in_first_out()
    {
        await using var host = await Start(max: 1, buffer: 1000);

        Task<Parcel>[] chains = [.. Enumerable.Range(0, 500).Select(weight => Spin(host, weight))];
        _probe.Open("go");
        await Task.WhenAll(chains);

        _probe.Seen.ShouldBe(Enumerable.Range(0, 500).Select(static weight => $"{weight}"));
    }

    [Theory]
    [InlineData("synchronous")]
    [InlineData("asynchronous")]
    [InlineData("on another thread")]
    [InlineData("by name")]
    public async Task A_chain_that_a_pipe_starts_takes_no_second_slot(string how)
    {
        _probe.Open("go");
        await using var host = await Start(max: 1, buffer: 1, builder => builder
            .Pipe(TestEvents.Maybe, async parcel => await (how switch
            {
                "on another thread" => Task.Run(() => Spin(_host!, 2)),
                "by name" => Named(),
                _ => Spin(_host!, 2),
            }))
            .Pipe(TestEvents.Packed, crate =>
            {
                _host!.Events.PipeAsync(TestEvents.Spin, new Parcel(3)).AsTask().Wait();
                return crate;
            }));
        _host = host;

        // Twice, since the slot must come back.
        for (var i = 0; i < 2; i++)
        {
            if (how == "synchronous")
            {
                await Task.Run(async () => await host.Events.PipeAsync(TestEvents.Packed, new Crate())).WaitAsync(TimeSpan.FromSeconds(30));
            }
            else
            {
                (await host.Events.PipeAsync(TestEvents.Maybe, new Parcel(1)).AsTask().WaitAsync(TimeSpan.FromSeconds(30)))!.Weight.ShouldBe(2);
            }
        }

        async Task<Parcel> Named() => (Parcel)(await _host!.Events.PipeAsync("loop:spin", [new Parcel(2)]))!;
    }

    [Fact]
    public async Task A_loop_of_pipes_is_an_error_as_without_a_limit()
    {
        await using var host = await PluginHost.StartAsync(builder =>
        {
            builder.Options.MaxConcurrentPipes = 1;
            builder.Pipe(TestEvents.Spin, parcel => _host!.Events.PipeAsync(TestEvents.Spin, parcel).AsTask());
        });
        _host = host;

        await Should.ThrowAsync<EventDepthException>(() => Spin(host, 1));
        await Should.ThrowAsync<EventDepthException>(() => Spin(host, 1));
    }

    [Fact]
    public async Task A_chain_that_a_hook_starts_never_waits()
    {
        await using var host = await Start(max: 1, buffer: 1, builder => builder.Hook(TestEvents.Rung, async (Parcel _) =>
        {
            await _host!.Events.PipeAsync(TestEvents.Maybe, null);
            _probe.Open("hook done");
        }).Pipe(TestEvents.Maybe, static parcel => parcel));
        _host = host;

        var holding = Spin(host, 1);
        await host.Events.EmitAsync(TestEvents.Rung, new Parcel(1));
        await _probe.Gate("hook done").WaitAsync(TimeSpan.FromSeconds(30));
        holding.IsCompleted.ShouldBeFalse();

        _probe.Open("go");
        await holding;
        await Spin(host, 2);
    }

    [Fact]
    public async Task Hooks_are_queued_outside_the_slot()
    {
        await using var host = await Start(max: 1, buffer: 10, builder =>
        {
            (builder.Options.HookConcurrency, builder.Options.HookQueueCapacity) = (1, 1);
            builder.Hook(TestEvents.Spin, async (Parcel parcel) =>
            {
                _probe.Open("hook runs");
                await _probe.Gate("hooks go");
                _probe.See($"hook {parcel.Weight}");
            });
        });
        _probe.Open("go");
        await Spin(host, 1);
        await _probe.Gate("hook runs");
        await Spin(host, 2);

        var third = Spin(host, 3);
        var fourth = Spin(host, 4);
        await _probe.Gate("runs 4").WaitAsync(TimeSpan.FromSeconds(30));
        (third.IsCompleted, fourth.IsCompleted).ShouldBe((false, false));

        _probe.Open("hooks go");
        await Task.WhenAll(third, fourth);
        await host.WhenHooksAreDoneAsync();
        _probe.Seen.Count(static seen => seen.StartsWith("hook", StringComparison.Ordinal)).ShouldBe(4);
    }

    [Fact]
    public async Task Cancelling_a_wait_frees_the_place()
    {
        await using var host = await Start(max: 1, buffer: 1);
        using var source = new CancellationTokenSource();

        var running = Spin(host, 1);
        var waiting = Spin(host, 2, source.Token);
        await Should.ThrowAsync<ServiceUnavailableException>(() => Spin(host, 3));
        await source.CancelAsync();
        (await Should.ThrowAsync<OperationCanceledException>(() => waiting)).CancellationToken.ShouldBe(source.Token);
        var next = Spin(host, 4);
        _probe.Open("go");
        await Task.WhenAll(running, next);

        _probe.Seen.ShouldBe(["1", "4"]);
    }

    [Fact]
    public async Task A_stop_refuses_those_that_wait_and_hangs_on_none()
    {
        var host = await Start(max: 1, buffer: 10);
        var running = Spin(host, 1);
        Task<Parcel>[] waiting = [Spin(host, 2), Spin(host, 3)];

        await host.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30));

        foreach (var chain in waiting)
        {
            (await Should.ThrowAsync<InvalidOperationException>(() => chain)).Message.ShouldBe(
                "Event 'loop:spin' was emitted, but the plugin host is stopping: its pipes waited for one of 1 places (MaxConcurrentPipes) and did not run.");
        }

        _probe.Open("go");
        (await running).Weight.ShouldBe(1);
        _probe.Seen.ShouldBe(["1"]);
    }

    [Theory]
    [InlineData(typeof(ForbiddenException), false)]
    [InlineData(typeof(ForbiddenException), true)]
    [InlineData(typeof(PluginInternalException), false)]
    [InlineData(typeof(PluginInternalException), true)]
    [InlineData(typeof(OperationCanceledException), false)]
    [InlineData(typeof(OperationCanceledException), true)]
    [InlineData(null, false)]
    [InlineData(null, true)]
    public async Task The_slot_comes_back_however_a_chain_ends(Type? failure, bool later)
    {
        using var source = new CancellationTokenSource();
        _probe.Open("go");
        await using var host = await Start(max: 1, buffer: 1, builder => builder.Pipe(TestEvents.Plain, async list =>
        {
            if (later)
            {
                await Task.Yield();
            }

            return failure switch
            {
                null => null!,
                _ when failure == typeof(ForbiddenException) => throw new ForbiddenException("no"),
                _ when failure == typeof(PluginInternalException) => throw new FormatException("no"),
                _ => throw await Cancelled(source),
            };
        }));

        for (var i = 0; i < 2; i++)
        {
            var error = await Should.ThrowAsync<Exception>(() => host.Events.PipeAsync(TestEvents.Plain, [], i == 0 ? source.Token : default).AsTask());
            if (i == 0)
            {
                error.ShouldBeAssignableTo(failure ?? typeof(PluginInternalException));
            }
        }

        await Spin(host, 1).WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task What_is_wrong_with_a_call_is_said_before_its_turn()
    {
        await using var host = await Start(max: 1, buffer: 1);
        _ = Spin(host, 1);

        await Should.ThrowAsync<ArgumentNullException>(() => host.Events.PipeAsync(TestEvents.Spin, null!).AsTask());
        await Should.ThrowAsync<OperationCanceledException>(() => Spin(host, 2, new CancellationToken(canceled: true)));
        _probe.Open("go");
    }

    [Fact]
    public async Task Events_without_pipes_pass_while_all_slots_are_taken()
    {
        await using var host = await Start(max: 1, buffer: 1, builder => builder.Hook(TestEvents.Packed, (Crate _) => _probe.Open("heard")));
        Task<Parcel>[] taken = [Spin(host, 1), Spin(host, 2)];

        (await host.Events.PipeAsync(TestEvents.Maybe, new Parcel(3)))!.Weight.ShouldBe(3);
        await host.Events.PipeAsync(TestEvents.Packed, new Crate());
        await _probe.Gate("heard");

        _probe.Open("go");
        await Task.WhenAll(taken);
    }

    private static async Task<Exception> Cancelled(CancellationTokenSource source)
    {
        await source.CancelAsync();
        return new OperationCanceledException(source.Token);
    }
}
