using Microsoft.Extensions.DependencyInjection;

namespace Grapnel.Tests;

/// <summary>The dispatcher of the host a plugin runs in.</summary>
public sealed class PluginHostAccess(IServiceProvider services)
{
    public IEventDispatcher Events => services.GetRequiredService<IEventDispatcher>();

    public static void Add(IServiceCollection services) => services.AddSingleton<PluginHostAccess>();
}
