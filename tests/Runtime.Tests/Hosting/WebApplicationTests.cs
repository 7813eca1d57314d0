using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Grapnel.Tests.Hosting;

/// <summary>A hook that is held until the test lets it go or the host gives it up.</summary>
[Plugin("web")]
public sealed class WebPlugin(Probe probe) : IPlugin, IDisposable
{
    public ValueTask InitAsync(PluginContext context, CancellationToken cancellationToken)
    {
        probe.See("init");
        return default;
    }

    [Pipe("server:afterNow")]
    public Request Answer(Request request)
    {
        request.Result!["by"] = "web";
        return request;
    }

    [Hook("server:afterNow")]
    public async Task Hear(CancellationToken token)
    {
        probe.Open("hearing");
        await probe.Gate("go").WaitAsync(token);
        probe.See("heard");
    }

    public void Dispose() => probe.See("disposed");
}

public sealed class WebApplicationTests
{
    private static async Task<(WebApplication App, LogList Log)> Start(TimeSpan shutdown)
    {
        var log = new LogList();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRouting().AddSingleton<Probe>().AddSingleton<ILoggerFactory>(log);
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = shutdown);
        builder.Services.AddHostedService<EarlyService>();
        var grapnel = builder.Services.AddGrapnel().AddPlugins().Configure(static options => options.HookConcurrency = 1);
        grapnel.IsWanted = static descriptor => descriptor.Type == typeof(WebPlugin);

        var app = builder.Build();
        app.MapGet("/now", static async (HttpContext http, IEventDispatcher events) =>
        {
            var request = new Request("server", "now") { Result = new System.Text.Json.Nodes.JsonObject() };
            request = await events.PipeAsync(ServerEvents.AfterNow, request, http.RequestAborted);
            await http.Response.WriteAsync(request.Result!.ToJsonString());
        });
        await app.StartAsync();
        return (app, log);
    }

    private static async Task<string> Get(WebApplication app)
    {
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        using var client = new HttpClient();
        return await client.GetStringAsync(new Uri($"{address}/now"));
    }

    [Fact]
    public async Task Plugins_are_ready_before_the_first_request_and_are_drained_after_the_server_has_stopped()
    {
        var (app, _) = await Start(TimeSpan.FromSeconds(30));
        var probe = app.Services.GetRequiredService<Probe>();

        (await Get(app)).ShouldBe("""{"by":"web"}""");
        await probe.Gate("hearing");
        var stopping = app.StopAsync();
        await probe.Gate("service stopped");
        stopping.IsCompleted.ShouldBeFalse();
        probe.Open("go");
        await stopping;
        await app.DisposeAsync();

        probe.Seen.ShouldBe(["init", "service started", "service stopped", "heard", "disposed"]);
    }

    [Fact]
    public async Task A_stop_is_bounded_by_the_hosts_timeout_and_says_how_many_hooks_were_left()
    {
        var (app, log) = await Start(TimeSpan.FromMilliseconds(200));
        var probe = app.Services.GetRequiredService<Probe>();
        await Get(app);
        await probe.Gate("hearing");
        await Get(app);
        await Get(app);

        await app.StopAsync().WaitAsync(TimeSpan.FromSeconds(30));
        await app.DisposeAsync();

        probe.Seen.ShouldNotContain("heard");
        probe.Seen.Last().ShouldBe("disposed");
        log.Lines.ShouldContain(static line => line.StartsWith("Warning: [web] The plugin host stopped before its hooks were done: 2 items were left in the queue, ", StringComparison.Ordinal));
    }

    private sealed class EarlyService(Probe probe) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            probe.See("service started");
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken)
        {
            probe.See("service stopped");
            probe.Open("service stopped");
            return Task.CompletedTask;
        }
    }
}
