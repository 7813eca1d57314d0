using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Grapnel.AspNetCore.Tests;

/// <summary>A web application with plugins, on a port of its own.</summary>
internal sealed class Shop : IAsyncDisposable
{
    private readonly WebApplication _application;

    private Shop(WebApplication application)
    {
        _application = application;
        Address = new Uri(application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        Client = new HttpClient { BaseAddress = Address };
    }

    public Uri Address { get; }

    /// <summary>Where the page is.</summary>
    public Uri Page => new(Address, "/_plugins");

    public HttpClient Client { get; }

    public IEventDispatcher Events => Host.Events;

    public PluginHost Host => _application.Services.GetRequiredService<PluginHost>();

    public static async Task<Shop> OpenAsync(Action<IEndpointRouteBuilder>? map = null, bool hasPlugins = true, Action<GrapnelBuilder>? more = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var grapnel = builder.Services.AddGrapnel();
        if (hasPlugins)
            grapnel.AddPlugins();
        more?.Invoke(grapnel);
        var application = builder.Build();
        application.Urls.Add("http://127.0.0.1:0");
        (map ?? (static endpoints => endpoints.MapGrapnel()))(application);
        await application.StartAsync();
        return new Shop(application);
    }

    public Task<string> Get(string address) => Client.GetStringAsync(new Uri(address, UriKind.Relative));

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _application.DisposeAsync();
    }
}
