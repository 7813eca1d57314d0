using Grapnel.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Grapnel.Tests.Hosting;

public sealed class TestHostTests
{
    private static void Build(GrapnelBuilder builder) => builder.AddPlugins().Services.AddSingleton<Probe>();

    [Fact]
    public async Task It_runs_one_plugin_and_tells_what_ran_and_what_failed()
    {
        await using var host = await TestHost.StartAsync<Hooks.FailingPlugin>(Build);

        await host.Events.EmitAsync(TestEvents.Rung, new Parcel(1));
        await host.WhenHooksAreDoneAsync();

        host.Plugins.ShouldBe(["failing"]);
        host.Runs.Select(static run => $"{run}").ShouldBe([
            "hook failing.Sync on bell:rung: FormatException: sync",
            "hook failing.Fine on bell:rung",
            "hook failing.Later on bell:rung: FormatException: later"]);
        host.Failures.Select(static run => run.Method).ShouldBe(["Sync", "Later"]);
        host.Clear();
        host.Runs.ShouldBeEmpty();
    }

    [Fact]
    public async Task It_sees_pipes_that_end_at_once_later_and_badly()
    {
        await using var host = await TestHost.StartAsync<Dispatch.PayloadPlugin>(Build);

        await host.Events.PipeAsync(TestEvents.Numbers, 1, "x");

        host.Runs.Select(static run => $"{run}").ShouldBe(["pipe payload.Add on test:numbers", "pipe payload.Twice on test:numbers"]);
    }

    [Fact]
    public async Task A_pipe_that_aborts_is_a_failure()
    {
        await using var host = await TestHost.StartAsync("abort", Build);

        await Should.ThrowAsync<Errors.PluginInternalException>(async () => await host.Events.PipeAsync(TestEvents.BeforePack, ["foreign"]));

        host.Failures.ShouldHaveSingleItem().Error.ShouldBeOfType<FormatException>();
    }

    [Fact]
    public async Task A_plugin_that_was_not_added_is_named()
    {
        var error = await Should.ThrowAsync<PluginStartException>(() => TestHost.StartAsync<string>(Build));

        error.Message.ShouldContain("Plugin 'System.String' is not among those the test host was given");
    }

    [Fact]
    public async Task An_asynchronous_pipe_keeps_its_result_however_early_it_ends()
    {
        await using var host = await TestHost.StartAsync<Dispatch.PayloadPlugin>(Build);

        for (var number = 0; number < 500; number++)
        {
            (await host.Events.PipeAsync(TestEvents.Numbers, number, "x")).ShouldBe((number + 1) * 2);
        }
    }

    [Fact]
    public async Task A_null_result_is_a_failure_of_the_pipe_whether_it_came_at_once_or_later()
    {
        await using var host = await TestHost.StartAsync<Dispatch.NullPlugin>(Build);

        await Should.ThrowAsync<Errors.PluginInternalException>(async () => await host.Events.PipeAsync(TestEvents.Plain, []));
        await Should.ThrowAsync<Errors.PluginInternalException>(async () => await host.Events.PipeAsync(TestEvents.BeforePack, []));

        host.Failures.Select(static run => run.Method).ShouldBe(["Null", "NullLater"]);
        host.Failures.ShouldAllBe(static run => run.Error is Errors.PluginInternalException);
    }
}
