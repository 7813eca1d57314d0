using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Grapnel.Tests.Workers;

/// <summary>What threads a plugin gets, and what stops the start.</summary>
public sealed class WorkerStartTests
{
    private static GrapnelOptions Read(string key, string value)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new($"Grapnel:Plugins:{key}", value)]).Build();
        return new ServiceCollection().AddGrapnel(configuration.GetSection("Grapnel")).Options;
    }

    [Fact]
    public void The_configuration_says_how_many() => Read("lanes:Threads", "2").Plugin("lanes").Threads.ShouldBe(2);

    [Theory]
    [InlineData("-1", "it must be 0 or more.")]
    [InlineData("two", "expected a whole number.")]
    [InlineData("1.5", "expected a whole number.")]
    public void A_count_that_is_none_names_its_key(string value, string expected) =>
        Should.Throw<PluginStartException>(() => Read("lanes:Threads", value)).Message
            .ShouldBe($"Configuration key 'Grapnel:Plugins:lanes:Threads' is '{value}': {expected}");

    [Fact]
    public async Task In_code_as_well()
    {
        var error = await Should.ThrowAsync<PluginStartException>(() => Hosts.With([], static options => options.Plugin("lanes").Threads = -1));

        error.Message.ShouldBe("Option 'Plugins:lanes:Threads' is -1: it must be 0 or more.");
    }

    [Fact]
    public async Task In_the_attribute_too()
    {
        var error = await Should.ThrowAsync<PluginStartException>(() => Hosts.With<NegativeLanePlugin>());

        error.Message.ShouldBe("[Plugin(Threads = -2)] of plugin 'negative-lane' (Grapnel.Tests.Workers.NegativeLanePlugin): it must be 0 or more.");
    }

    [Fact]
    public async Task Options_go_before_the_attribute()
    {
        var lanes = new Lanes();
        await using var host = await Hosts.With([typeof(LanesPlugin)], static options => options.Plugin("lanes").Threads = 0, services => services.AddSingleton(lanes));

        await host.Events.EmitAsync(TestEvents.Drop, new Parcel(1));
        await host.HooksDone();

        lanes.Plugins.Count.ShouldBe(1);
        host.Probe.Seen.ShouldContain(static seen => seen.Contains("accessors: True", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_plugin_with_pipes_cannot_have_threads()
    {
        var error = await Should.ThrowAsync<PluginStartException>(() => Hosts.With<PipeLanePlugin>(static options => options.Plugin("pipe-lane").Threads = 2));

        error.Plugin.ShouldBe("pipe-lane");
        error.Error!.Id.ShouldBe("plugin.assert.not_threadable");
        error.Message.ShouldBe(
            "Plugin \"pipe-lane\" cannot run on threads of its own: it has pipes (Pack on 'test:plain'), which run where the event is emitted. " +
            "Take Threads = 2 away (option 'Plugins:pipe-lane:Threads', or [Plugin]), or move the pipes to a plugin of their own.");
    }

    [Fact]
    public async Task Nor_can_a_static_class()
    {
        var error = await Should.ThrowAsync<PluginStartException>(() => Hosts.With([typeof(StaticLanePlugin)], static options => options.Plugin("static-lane").Threads = 1));

        error.Plugin.ShouldBe("static-lane");
        error.Error!.Id.ShouldBe("plugin.assert.not_threadable");
        error.Message.ShouldContain("each thread has an instance of its own");
    }

    [Theory]
    [InlineData("made", "Plugin 'late-lane' (Grapnel.Tests.Workers.LateLanePlugin) could not be created for its worker thread #2: no second")]
    [InlineData("init", "Something went wrong during initialization of \"late-lane\" plugin on its worker thread #2: no second Set the option \"FailsafeMode\" to start without plugins.")]
    [InlineData("void", "Something went wrong during initialization of \"late-lane\" plugin on its worker thread #2: Worker thread 'grapnel late-lane #2' has ended: no second Set the option \"FailsafeMode\" to start without plugins.")]
    [InlineData("hang", "[late-lane] Initialization on its worker thread #2 timed out after 1000ms. Try to increase the option \"InitTimeout\".")]
    public async Task An_instance_that_cannot_start_stops_the_start_and_is_named(string where, string message)
    {
        var lanes = new Lanes();
        var error = await Should.ThrowAsync<PluginStartException>(() => Hosts.With(
            [typeof(LateLanePlugin)],
            options => options.InitTimeout = TimeSpan.FromMilliseconds(where == "hang" ? 1000 : 30_000),
            services => services.AddSingleton(lanes).AddSingleton(new LateLane(where))));

        error.Plugin.ShouldBe("late-lane");
        error.Message.ShouldBe(message);
        foreach (var thread in lanes.Threads)
        {
            thread.Join(TimeSpan.FromSeconds(30)).ShouldBeTrue();
        }
    }
}

public sealed record LateLane(string Where);

[Plugin("late-lane", Threads = 2)]
public sealed class LateLanePlugin : IPlugin
{
    private readonly bool _fails;
    private readonly string _where;

    public LateLanePlugin(Lanes lanes, LateLane late)
    {
        _where = late.Where;
        _fails = lanes.Make() == 2;
        Fail("made");
    }

    public async ValueTask InitAsync(PluginContext context, CancellationToken cancellationToken)
    {
        await Task.Yield();
        Fail("init");
        if (_fails && _where == "void")
        {
            Throw();
        }

        if (_fails)
        {
            await Task.Delay(Timeout.Infinite, CancellationToken.None);
        }
    }

    private static async void Throw()
    {
        await Task.Yield();
        throw new FormatException("no second");
    }

    private void Fail(string where)
    {
        if (_fails && _where == where)
        {
            throw new FormatException("no second");
        }
    }
}

[System.Diagnostics.CodeAnalysis.SuppressMessage("Grapnel", "GRP0039", Justification = "The host is to refuse it.")]
[Plugin("negative-lane", Threads = -2)]
public sealed class NegativeLanePlugin;

[Plugin("pipe-lane")]
public sealed class PipeLanePlugin
{
    [Pipe("test:plain")]
    public List<string> Pack(List<string> items) => items;
}

[Plugin("static-lane")]
public static class StaticLanePlugin
{
    [Hook("bell:quiet")]
    public static void Quiet()
    {
    }
}
