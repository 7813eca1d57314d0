using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Grapnel.Tests;

/// <summary>Starts hosts with some of the plugins of this assembly.</summary>
internal sealed class Hosts : IAsyncDisposable
{
    private Hosts(PluginHost host, Probe probe, LogList log)
    {
        Host = host;
        Probe = probe;
        Log = log;
    }

    public PluginHost Host { get; }

    public Probe Probe { get; }

    public LogList Log { get; }

    public IEventDispatcher Events => Host.Events;

    public static Task<Hosts> With<TPlugin>(Action<GrapnelOptions>? configure = null) => With([typeof(TPlugin)], configure);

    public static async Task<Hosts> With(Type[] plugins, Action<GrapnelOptions>? configure = null, Action<IServiceCollection>? services = null, Action<GrapnelBuilder>? register = null)
    {
        var probe = new Probe();
        var log = new LogList();
        var host = await PluginHost.StartAsync(builder =>
        {
            builder.AddPlugins().Configure(configure ?? (static _ => { }));
            builder.IsWanted = descriptor => plugins.Contains(descriptor.Type) || (register is not null && descriptor.Type.Assembly == typeof(PluginHost).Assembly);
            builder.Services.AddSingleton(probe);
            builder.Services.AddSingleton<ILoggerFactory>(log);
            services?.Invoke(builder.Services);
            register?.Invoke(builder);
        });
        return new Hosts(host, probe, log);
    }

    public Task HooksDone() => Host.WhenHooksAreDoneAsync().WaitAsync(TimeSpan.FromSeconds(30));

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
