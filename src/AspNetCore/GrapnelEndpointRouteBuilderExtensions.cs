using Grapnel;
using Grapnel.AspNetCore;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Shows the plugin host of a web application.</summary>
public static class GrapnelEndpointRouteBuilderExtensions
{
    /// <summary>
    /// Serves a page that shows the plugin host live, and beside it what the page shows as JSON, <c>state.json</c>; the page's own address
    /// answers with JSON where <c>Accept</c> asks for it. Emissions and calls are counted from the first request on, until nobody has asked for ten seconds.
    /// </summary>
    /// <remarks>
    /// Names, filters and messages of errors are shown to whoever can reach it: <c>app.MapGrapnel().RequireAuthorization(…)</c>, or
    /// <c>RequireHost("localhost:…")</c>.
    /// </remarks>
    /// <param name="endpoints">The application, to which <c>AddGrapnel</c> has added a plugin host.</param>
    /// <param name="pattern">Where the page is.</param>
    /// <returns>Both endpoints, to be given conventions: authorization, host filters, rate limits.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidOperationException">No plugin host was added.</exception>
    public static IEndpointConventionBuilder MapGrapnel(this IEndpointRouteBuilder endpoints, string pattern = "/_plugins")
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(pattern);
        var host = endpoints.ServiceProvider.GetService<PluginHost>()
            ?? throw new InvalidOperationException("MapGrapnel shows a plugin host, but there is none: call builder.Services.AddGrapnel(…) before the application is built.");
        var state = new StateEndpoint(new CountingLease(host.Watch), host);
        endpoints.ServiceProvider.GetService<IHostApplicationLifetime>()?.ApplicationStopping.Register(state.Dispose);
        var group = endpoints.MapGroup(pattern);
        group.MapGet("", (RequestDelegate)(context => WantsJson(context.Request) ? state.Write(context) : PageEndpoint.Write(context)))
            .WithDisplayName("Grapnel page");
        group.MapGet("state.json", (RequestDelegate)state.Write).WithDisplayName("Grapnel state");
        return group;
    }

    private static bool WantsJson(HttpRequest request)
    {
        foreach (var accepted in request.GetTypedHeaders().Accept)
        {
            if (accepted.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }

            if (accepted.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
