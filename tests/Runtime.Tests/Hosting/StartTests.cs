using Microsoft.Extensions.DependencyInjection;

namespace Grapnel.Tests.Hosting;

[Plugin]
public sealed class ThrowingConstructorPlugin
{
    public ThrowingConstructorPlugin() => throw new FormatException("no luck");
}

[Plugin]
public sealed class NeedyPlugin(Uri missing)
{
    public Uri Missing { get; } = missing;
}

[Plugin]
public sealed class ThrowingInitPlugin : IPlugin
{
    public ValueTask InitAsync(PluginContext context, CancellationToken cancellationToken) => throw new FormatException("no init");
}

[Plugin]
public sealed class HangingInitPlugin(Probe probe) : IPlugin, IDisposable
{
    public void Dispose() => probe.See("disposed");

    public ValueTask InitAsync(PluginContext context, CancellationToken cancellationToken) => new(Task.Delay(Timeout.Infinite, CancellationToken.None));
}

[Plugin]
public sealed class InitPlugin(Probe probe, IServiceProvider services) : IPlugin, IAsyncDisposable
{
    public async ValueTask InitAsync(PluginContext context, CancellationToken cancellationToken)
    {
        await Task.Yield();
        probe.See($"init {context.Name} {context.Accessors is not null}");
        try
        {
            await context.Accessors!.Events.EmitAsync(TestEvents.Quiet, cancellationToken);
        }
        catch (InvalidOperationException error)
        {
            probe.See(error.Message);
        }
    }

    public ValueTask DisposeAsync()
    {
        probe.See($"disposed before the services: {services.GetService<Probe>() is not null}");
        return default;
    }
}

[Plugin("meeting-a")]
public sealed class MeetingAPlugin(Probe probe) : IPlugin
{
    public async ValueTask InitAsync(PluginContext context, CancellationToken cancellationToken)
    {
        probe.Open("a");
        await probe.Gate("b").WaitAsync(cancellationToken);
    }
}

[Plugin("meeting-b")]
public sealed class MeetingBPlugin(Probe probe) : IPlugin
{
    public async ValueTask InitAsync(PluginContext context, CancellationToken cancellationToken)
    {
        probe.Open("b");
        await probe.Gate("a").WaitAsync(cancellationToken);
    }
}

[Plugin("waiting-init")]
public sealed class PatientPlugin(Probe probe) : IPlugin
{
    public async ValueTask InitAsync(PluginContext context, CancellationToken cancellationToken)
    {
        try
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            probe.Open("cancelled");
            throw;
        }
    }
}

public sealed class StartTests
{
    [Fact]
    public async Task Inits_run_side_by_side()
    {
        await using var host = await Hosts.With([typeof(MeetingAPlugin), typeof(MeetingBPlugin)]).WaitAsync(TimeSpan.FromMinutes(1));

        host.Host.Describe().State.ShouldBe(HostState.Running);
    }

    [Fact]
    public async Task An_init_that_fails_cancels_those_behind_it()
    {
        var probe = new Probe();

        // The last registration of a service is the one a plugin gets.
        var error = await Should.ThrowAsync<PluginStartException>(() =>
            Hosts.With([typeof(PatientPlugin), typeof(ThrowingInitPlugin)], services: services => services.AddSingleton(probe)).WaitAsync(TimeSpan.FromMinutes(1)));

        error.Plugin.ShouldBe("throwing-init");
        await probe.Gate("cancelled").WaitAsync(TimeSpan.FromMinutes(1));
    }

    [Theory]
    [InlineData(typeof(ThrowingConstructorPlugin), "throwing-constructor", "no luck")]
    [InlineData(typeof(NeedyPlugin), "needy", "System.Uri")]
    [InlineData(typeof(ThrowingInitPlugin), "throwing-init", "no init")]
    public async Task A_plugin_that_cannot_start_stops_the_start_and_is_named(Type plugin, string name, string why)
    {
        var error = await Should.ThrowAsync<PluginStartException>(() => Hosts.With([plugin]));

        error.Plugin.ShouldBe(name);
        error.Message.ShouldContain(name);
        error.Message.ShouldContain(why);
    }

    [Fact]
    public async Task An_init_that_hangs_is_bounded_and_the_plugin_is_disposed()
    {
        Probe? probe = null;
        var error = await Should.ThrowAsync<PluginStartException>(() => Hosts.With(
            [typeof(HangingInitPlugin)],
            static options => options.InitTimeout = TimeSpan.FromMilliseconds(30),
            services => probe = (Probe)services.Last(static service => service.ServiceType == typeof(Probe)).ImplementationInstance!));

        error.Message.ShouldBe("[hanging-init] Initialization timed out after 30ms. Try to increase the option \"InitTimeout\".");
        probe!.Seen.ShouldBe(["disposed"]);
    }

    [Fact]
    public async Task Init_runs_before_events_and_disposal_before_the_services_go()
    {
        var host = await Hosts.With<InitPlugin>();
        await host.DisposeAsync();

        host.Probe.Seen.ShouldBe([
            "init init True",
            "Event 'bell:quiet' was emitted, but the plugin host is starting: its plugins are not ready. Events can be emitted from the end of its start to the start of its stop.",
            "disposed before the services: True"]);
    }

    [Fact]
    public async Task Failsafe_mode_starts_without_plugins_and_says_which()
    {
        await using var host = await Hosts.With<ThrowingInitPlugin>(static options => options.FailsafeMode = true);

        host.Host.Plugins.ShouldBeEmpty();
        host.Log.Lines.ShouldContain("Warning: Failsafe mode activated, skipping plugin \"throwing-init\"");
    }

    [Fact]
    public async Task Adding_a_module_twice_is_harmless()
    {
        await using var host = await PluginHost.StartAsync(builder =>
        {
            builder.AddPlugins().AddPlugins();
            builder.Services.AddSingleton<Probe>();
            builder.IsWanted = static descriptor => descriptor.Type == typeof(Hooks.ListenerPlugin);
        });

        host.Plugins.ShouldBe(["listener"]);
    }

    [Fact]
    public async Task A_wrong_option_stops_the_start_and_names_the_key()
    {
        var error = await Should.ThrowAsync<PluginStartException>(() => Hosts.With([], static options => options.HookConcurrency = 0));

        error.Message.ShouldBe("Option 'HookConcurrency' is 0: it must be at least 1.");
    }

    [Theory]
    [InlineData(-5)]
    [InlineData(60 * 24 * 60 * 60)]
    public async Task A_time_no_timer_can_count_is_refused_and_nothing_else_goes_wrong(int seconds)
    {
        var error = await Should.ThrowAsync<PluginStartException>(() => Hosts.With([], options => options.StopTimeout = TimeSpan.FromSeconds(seconds)));

        error.Message.ShouldStartWith("Option 'StopTimeout' is ");
    }
}
