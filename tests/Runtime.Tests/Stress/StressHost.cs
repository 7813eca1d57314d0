using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Grapnel.Tests.Stress;

/// <summary>A host of some plugins of this assembly whose log is counted.</summary>
internal sealed class StressHost : IAsyncDisposable
{
    private readonly PluginHost _host;

    private StressHost(PluginHost host, LogCounts log)
    {
        _host = host;
        Log = log;
    }

    public LogCounts Log { get; }

    public IEventDispatcher Events => _host.Events;

    public static async Task<StressHost> With(Type[] plugins, Action<GrapnelOptions> configure)
    {
        var log = new LogCounts();
        return new StressHost(
            await PluginHost.StartAsync(builder =>
            {
                builder.AddPlugins().Configure(configure);
                builder.IsWanted = descriptor => plugins.Contains(descriptor.Type);
                builder.Services.AddSingleton<PluginHostAccess>().AddSingleton<TirelessCounts>().AddSingleton<ILoggerFactory>(log);
            }),
            log);
    }

    public TPlugin Plugin<TPlugin>()
        where TPlugin : class => _host.Instance<TPlugin>();

    public TService Service<TService>()
        where TService : notnull => _host.Services.GetRequiredService<TService>();

    public Task HooksDone() => _host.WhenHooksAreDoneAsync().WaitAsync(TimeSpan.FromMinutes(5));

    public Task<int> Stop(CancellationToken patience) => _host.StopAsync(patience).WaitAsync(TimeSpan.FromMinutes(1), CancellationToken.None);

    public ValueTask DisposeAsync() => _host.DisposeAsync();
}
