namespace Grapnel.Tests.Telemetry;

[Plugin]
public sealed class DescribedPlugin
{
    [Pipe(TestEvents.BeforePackName, Order = 3)]
    public List<string> Late(List<string> items) => items;

    [Pipe("test:before*", Order = -7)]
    public List<string> Wild(List<string> items) => items;

    [Pipe(TestEvents.BeforePackName, Order = -1)]
    public List<string> Early(List<string> items) => items;

    [Hook("server:afterNow", WithRequest = "{ equals: { 'input.action': 'now' } }")]
    public void Now() => throw new InvalidOperationException(new string('x', 600));
}

/// <summary>What a host says of itself.</summary>
public sealed class DescribeTests
{
    [Fact]
    public async Task Rows_stand_in_the_order_they_run()
    {
        await using var host = await Hosts.With<DescribedPlugin>();

        var description = host.Host.Describe();

        description.State.ShouldBe(HostState.Running);
        var pack = description.Events.Single(static entry => entry.Name == TestEvents.BeforePackName);
        pack.IsPipeEvent.ShouldBeTrue();
        pack.Payload.ShouldBe(["List<String>"]);
        pack.DeclaredIn.ShouldBe("Grapnel.Runtime.Tests");
        pack.Handlers.Select(static row => $"{row.Method} {row.Event} {row.Order}").ShouldBe(["Early test:beforePack -1", "Late test:beforePack 3", "Wild test:before* -7"]);
        var now = description.Events.Single(static entry => entry.Name == "server:afterNow").Handlers.ShouldHaveSingleItem();
        (now.IsPipe, now.IsPerDocument).ShouldBe((false, false));
        now.WithRequest.ShouldBe("{ equals: { 'input.action': 'now' } }");
        description.Events.Select(static entry => entry.Name).ShouldBeInOrder(SortDirection.Ascending, StringComparer.Ordinal);
    }

    [Fact]
    public async Task Plugins_have_their_class_and_their_queue()
    {
        await using var host = await Hosts.With<DescribedPlugin>(static options => options.HookQueueCapacity = 12);

        var plugin = host.Host.Describe().Plugins.ShouldHaveSingleItem();

        (plugin.Name, plugin.Type, plugin.Assembly).ShouldBe(("described", typeof(DescribedPlugin).ToString(), "Grapnel.Runtime.Tests"));
        (plugin.Pipes, plugin.Hooks).ShouldBe((3, 1));
        var queue = plugin.Queue.ShouldNotBeNull();
        (queue.Capacity, queue.Queued, queue.Running, queue.Lost).ShouldBe((12, 0, 0, 0L));
    }

    [Fact]
    public async Task Calls_are_counted_while_somebody_watches()
    {
        await using var host = await Hosts.With<DescribedPlugin>();
        var watch = host.Host.Watch();

        await host.Events.PipeAsync(TestEvents.BeforePack, []);
        watch.Dispose();
        watch.Dispose();

        var pack = host.Host.Describe().Events.Single(static entry => entry.Name == TestEvents.BeforePackName);
        pack.Emitted.ShouldBeGreaterThanOrEqualTo(1);
        pack.Handlers.ShouldAllBe(static row => row.Calls >= 1 && row.Failures == 0);
    }

    [Fact]
    public async Task A_failed_hook_is_kept_whether_somebody_watches_or_not()
    {
        await using var host = await Hosts.With<DescribedPlugin>();

        await host.Events.PipeAsync(ServerEvents.AfterNow, new Request("server", "now"));
        await host.HooksDone();

        var failure = host.Host.Describe().Failures.ShouldHaveSingleItem();
        (failure.Plugin, failure.Method, failure.Event, failure.IsPipe, failure.Error).ShouldBe(("described", "Now", "server:afterNow", false, "InvalidOperationException"));
        failure.Message.Length.ShouldBe(501);
    }

    [Fact]
    public async Task A_slow_pipe_is_kept()
    {
        var module = new HandModule(TestEvents.Plain).Pipes<List<string>>("test:plain", ("Slow", null, static (payload, ref call) => call.Await(Take(payload))));
        await using var host = await PluginHost.StartAsync(builder => builder.AddModule(module).Configure(static options => options.PipeWarnTime = TimeSpan.FromMilliseconds(20)));

        await host.Events.PipeAsync(TestEvents.Plain, []);

        var slow = host.Describe().SlowPipes.ShouldHaveSingleItem();
        (slow.Plugin, slow.Method, slow.Event).ShouldBe(("handmade", "Slow", "test:plain"));
        slow.Duration.ShouldBeGreaterThan(TimeSpan.FromMilliseconds(20));
        host.Describe().Events.Single(static entry => entry.Name == "test:plain").Handlers[0].SlowCalls.ShouldBe(1);

        static async Task<List<string>> Take(List<string> payload)
        {
            await Clock.Passes(100);
            return payload;
        }
    }

    [Fact]
    public async Task A_host_that_has_stopped_says_so()
    {
        var host = await Hosts.With<DescribedPlugin>();
        await host.DisposeAsync();

        host.Host.Describe().State.ShouldBe(HostState.Stopped);
    }
}
