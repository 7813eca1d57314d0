using Grapnel;
using Grapnel.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds Grapnel to the services of a host.</summary>
public static class GrapnelServiceCollectionExtensions
{
    /// <summary>
    /// Adds the plugin host: plugins start before the other hosted services and stop after them, and <see cref="IEventDispatcher"/>
    /// can be asked for anywhere. Called again, it goes on with the same host.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configuration">A section with keys of <see cref="GrapnelOptions"/>, usually "Grapnel".</param>
    /// <exception cref="PluginStartException">A key is unknown, or its value cannot be read or is out of its range; the message names the key in full.</exception>
    public static GrapnelBuilder AddGrapnel(this IServiceCollection services, IConfiguration? configuration = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        var builder = services.Select(static service => service.ImplementationInstance).OfType<GrapnelBuilder>().FirstOrDefault();
        if (builder is null)
        {
            builder = new GrapnelBuilder(services);
            services.AddSingleton(builder);
            services.AddSingleton(static provider => new PluginHost(
                provider.GetRequiredService<GrapnelBuilder>(),
                provider,
                provider.GetService<ILoggerFactory>()));
            services.TryAddTransient(static provider => provider.GetRequiredService<PluginHost>().DispatcherIn(provider));
            services.TryAddSingleton(static provider => provider.GetRequiredService<PluginHost>().Pipes);
            services.AddSingleton<IHostedService, PluginHostedService>();
        }

        if (configuration is not null)
        {
            builder.Configure(configuration);
        }

        return builder;
    }
}
