using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Grapnel.Tests.Hosting;

public sealed class GenericHostTests
{
    private static HostApplicationBuilder Builder(params (string Key, string Value)[] configuration)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { EnvironmentName = "Development", DisableDefaults = true });
        builder.Configuration.AddInMemoryCollection(configuration.ToDictionary(static pair => $"Grapnel:{pair.Key}", static pair => (string?)pair.Value));
        builder.Services.AddSingleton<Probe>();
        builder.ConfigureContainer(new DefaultServiceProviderFactory(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true }));
        return builder;
    }

    private static GrapnelBuilder AddGrapnel(HostApplicationBuilder builder, params Type[] plugins)
    {
        var grapnel = builder.Services.AddGrapnel(builder.Configuration.GetSection("Grapnel")).AddPlugins();
        grapnel.IsWanted = descriptor => plugins.Contains(descriptor.Type);
        return grapnel;
    }

    [Fact]
    public async Task Plugins_start_before_other_hosted_services_and_stop_after_them_wherever_they_are_registered()
    {
        var builder = Builder();
        builder.Services.AddHostedService<EmittingService>();
        AddGrapnel(builder, typeof(Hooks.ListenerPlugin), typeof(InitPlugin));
        using var host = builder.Build();

        await host.StartAsync();
        await host.StopAsync();

        var seen = host.Services.GetRequiredService<Probe>().Seen.Where(static seen => !seen.StartsWith("Event", StringComparison.Ordinal)).ToArray();
        seen[0].ShouldBe("init init True");
        seen.ShouldContain("rung 1 on a pool thread: True");
        seen.ShouldContain("rung 2 on a pool thread: True");
        seen[^1].ShouldStartWith("disposed");
    }

    [Fact]
    public async Task The_dispatcher_can_be_asked_for_in_scopes_and_in_the_root()
    {
        var builder = Builder();
        AddGrapnel(builder, typeof(Dispatch.ScopedPlugin));
        builder.Services.AddScoped<Dispatch.Ticket>();
        using var host = builder.Build();
        await host.StartAsync();

        var inRoot = host.Services.GetRequiredService<IEventDispatcher>();
        await using var scope = host.Services.CreateAsyncScope();
        var inScope = scope.ServiceProvider.GetRequiredService<IEventDispatcher>();

        (await inScope.PipeAsync(TestEvents.Plain, []))[0].ShouldBe($"{scope.ServiceProvider.GetRequiredService<Dispatch.Ticket>().Id}");
        (await inRoot.PipeAsync(TestEvents.Plain, []))[0].ShouldNotBe($"{scope.ServiceProvider.GetRequiredService<Dispatch.Ticket>().Id}");
        await host.StopAsync();
    }

    [Fact]
    public void Calling_AddGrapnel_twice_goes_on_with_one_host()
    {
        var services = new ServiceCollection();

        services.AddGrapnel().ShouldBeSameAs(services.AddGrapnel());
        services.Count(static service => service.ServiceType == typeof(PluginHost)).ShouldBe(1);
    }

    [Fact]
    public void Options_are_read_from_configuration()
    {
        var builder = Builder(("PipeWarnTime", "250"), ("InitTimeout", "00:01:00"), ("HookConcurrency", "3"), ("HookQueuePolicy", "dropOldest"), ("FailsafeMode", "true"));

        var options = AddGrapnel(builder).Options;

        options.PipeWarnTime.ShouldBe(TimeSpan.FromMilliseconds(250));
        options.InitTimeout.ShouldBe(TimeSpan.FromMinutes(1));
        options.HookConcurrency.ShouldBe(3);
        options.HookQueuePolicy.ShouldBe(HookQueuePolicy.DropOldest);
        options.FailsafeMode.ShouldBeTrue();
    }

    [Theory]
    [InlineData("PipeWarnTime", "soon", "Configuration key 'Grapnel:PipeWarnTime' is 'soon': expected whole milliseconds or hh:mm:ss.")]
    [InlineData("PipeWarnTime", "-5", "Configuration key 'Grapnel:PipeWarnTime' is '-5': expected whole milliseconds or hh:mm:ss.")]
    [InlineData("HookConcurrency", "many", "Configuration key 'Grapnel:HookConcurrency' is 'many': expected a whole number.")]
    [InlineData("HookQueuePolicy", "1", "Configuration key 'Grapnel:HookQueuePolicy' is '1': expected Wait, Reject or DropOldest.")]
    public void A_value_that_cannot_be_read_names_its_key(string key, string value, string message)
    {
        var builder = Builder((key, value));

        Should.Throw<PluginStartException>(() => AddGrapnel(builder)).Message.ShouldBe(message);
    }

    private sealed class EmittingService(IEventDispatcher events) : IHostedService
    {
        public async Task StartAsync(CancellationToken cancellationToken) => await events.EmitAsync(TestEvents.Rung, new Parcel(1), cancellationToken);

        public async Task StopAsync(CancellationToken cancellationToken) => await events.EmitAsync(TestEvents.Rung, new Parcel(2), cancellationToken);
    }
}
