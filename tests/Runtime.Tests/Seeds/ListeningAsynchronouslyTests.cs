using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Grapnel.Tests.Seeds;

/// <summary>The event the skeleton listens to; the page uses a placeholder.</summary>
public static partial class SkeletonEvents
{
    [Event("eventType:hookName")]
    public static partial HookEvent<Request> HookName { get; }
}

/// <summary>"TL;DR plugin skeleton".</summary>
[Plugin("skeleton")]
public sealed class SkeletonPlugin(Probe probe) : IPlugin
{
    public ValueTask InitAsync(PluginContext context, CancellationToken cancellationToken)
    {
        probe.See($"init of {context.Name}");
        if (context.Configuration["greeting"] is { } greeting)
        {
            probe.See(greeting);
        }

        return default;
    }

    [Hook("eventType:hookName")]
    public async Task MyFunction(Request message, [EventName] string @event)
    {
        probe.Open("started");
        await probe.Gate("finish");
        probe.See($"Event {@event} triggered");
        probe.See($"Message received: {message.Input.Action}");
        message.Input.Action = "changed";
        probe.See($"Message changed: {message.Input.Action}");
    }
}

/// <summary>"Executing hooks in separate threads": the plugin of the configuration.</summary>
[Plugin("kuzzle-plugin-blabla")]
public sealed class BlablaPlugin(Probe probe) : IPlugin
{
    private int _heavy;

    public ValueTask InitAsync(PluginContext context, CancellationToken cancellationToken)
    {
        probe.See($"accessors: {context.Accessors is not null}");
        return default;
    }

    [Hook("eventType:hookName")]
    public void Compute(Request message) => probe.See($"{message.Input.Action} on {Thread.CurrentThread.Name}, its number {++_heavy}");
}

/// <summary>The examples of the page "Listening asynchronously".</summary>
public sealed class ListeningAsynchronouslyTests
{
    [Fact]
    public async Task Skeleton_the_hook_gets_the_message_and_the_name_of_the_event()
    {
        await using var host = await Hosts.With<SkeletonPlugin>();
        host.Probe.Open("finish");

        await host.Events.EmitAsync(SkeletonEvents.HookName, new Request("controller", "action"));
        await host.HooksDone();

        host.Probe.Seen.ShouldBe(["init of skeleton", "Event eventType:hookName triggered", "Message received: action", "Message changed: changed"]);
    }

    [Fact]
    public async Task Skeleton_its_init_gets_the_custom_configuration()
    {
        var probe = new Probe();
        await using var host = await PluginHost.StartAsync(builder =>
        {
            builder.AddPlugins().Configure(new ConfigurationBuilder().AddInMemoryCollection([new("Plugins:skeleton:Config:greeting", "custom")]).Build());
            builder.IsWanted = static descriptor => descriptor.Type == typeof(SkeletonPlugin);
            builder.Services.AddSingleton(probe);
        });

        probe.Seen.ShouldBe(["init of skeleton", "custom"]);
    }

    [Fact]
    public async Task Hooks_cannot_change_the_provided_data_and_nobody_waits_for_them()
    {
        await using var host = await Hosts.With<SkeletonPlugin>();
        var request = new Request("controller", "action");

        await host.Events.EmitAsync(SkeletonEvents.HookName, request);
        await host.Probe.Gate("started");
        host.Probe.Seen.ShouldBe(["init of skeleton"]);
        host.Probe.Open("finish");
        await host.HooksDone();

        host.Probe.Seen.ShouldContain("Message changed: changed");
        request.Input.Action.ShouldBe("action");
    }

    [Theory]
    [InlineData(1, "0 on grapnel kuzzle-plugin-blabla #1, its number 1", "1 on grapnel kuzzle-plugin-blabla #1, its number 2", "2 on grapnel kuzzle-plugin-blabla #1, its number 3")]
    [InlineData(2, "0 on grapnel kuzzle-plugin-blabla #1, its number 1", "1 on grapnel kuzzle-plugin-blabla #2, its number 1", "2 on grapnel kuzzle-plugin-blabla #1, its number 2")]
    public async Task Threads_in_the_configuration_start_the_plugin_on_as_many_which_are_picked_round_robin(int threads, params string[] seen)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddInMemoryCollection([new("Grapnel:Plugins:kuzzle-plugin-blabla:Threads", $"{threads}")]);
        builder.Services.AddSingleton<Probe>();
        builder.Services.AddGrapnel(builder.Configuration.GetSection("Grapnel")).AddPlugins().IsWanted = static descriptor => descriptor.Type == typeof(BlablaPlugin);
        using var host = builder.Build();
        await host.StartAsync();
        var probe = host.Services.GetRequiredService<Probe>();
        probe.Seen.ShouldBe(Enumerable.Repeat("accessors: False", threads));
        probe.Seen.Clear();

        for (var i = 0; i < 3; i++)
        {
            await host.Services.GetRequiredService<IEventDispatcher>().EmitAsync(SkeletonEvents.HookName, new Request("controller", $"{i}"));
        }

        await host.StopAsync();
        probe.Seen.Order(StringComparer.Ordinal).ShouldBe(seen);
    }
}
