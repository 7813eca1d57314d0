using Grapnel.Telemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Grapnel.Tests.Telemetry;

/// <summary>Rows that come or go under a running host, as they do when generated code is changed by a hot reload.</summary>
public sealed class HotReloadTests
{
    [Fact]
    public async Task A_row_that_was_added_is_told_once_and_not_called()
    {
        var log = new LogList();
        var calls = 0;
        var module = new HandModule(TestEvents.Quiet).Hook("bell:quiet", "First", [], _ => default);
        await using var host = await PluginHost.StartAsync(builder =>
        {
            builder.AddModule(module);
            builder.Services.AddSingleton<ILoggerFactory>(log);
        });
        HotReload.UpdateApplication(null);
        Told().ShouldBeEmpty();

        module.Hook("bell:quiet", "Second", [], _ =>
        {
            calls++;
            return default;
        });
        HotReload.UpdateApplication(null);
        HotReload.UpdateApplication(null);
        await host.Events.EmitAsync(TestEvents.Quiet);
        await host.WhenHooksAreDoneAsync();

        Told().ShouldBe(["Warning: [handmade] The hook Second on \"bell:quiet\" is new or has changed since the plugin host started: it is called after a restart"]);
        calls.ShouldBe(0);

        IEnumerable<string> Told() => log.Lines.Where(static line => line.Contains("restart", StringComparison.Ordinal));
    }
}
