using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Grapnel.Tests.Hosting;

[Plugin]
public sealed class LoggingPlugin(ILogger<LoggingPlugin> log)
{
    [Hook(TestEvents.QuietName)]
    public void Say() => log.Log(LogLevel.Information, default, "said", null, static (text, _) => text);
}

/// <summary>Plugins ask for loggers as they do in a generic host.</summary>
public sealed class LoggerTests
{
    [Fact]
    public async Task A_host_without_loggers_gives_plugins_silent_ones()
    {
        await using var host = await Testing.TestHost.StartAsync<LoggingPlugin>(builder => builder.AddPlugins());

        await host.Events.EmitAsync(TestEvents.Quiet);
        await host.WhenHooksAreDoneAsync();

        host.Failures.ShouldBeEmpty();
        host.Runs.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_factory_that_was_added_is_where_plugins_log()
    {
        await using var host = await Hosts.With<LoggingPlugin>();

        await host.Events.EmitAsync(TestEvents.Quiet);
        await host.HooksDone();

        host.Log.Lines.ShouldContain(static line => line.Contains("said", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_logger_that_was_added_stays()
    {
        var log = new LogList();
        await using var host = await Hosts.With([typeof(LoggingPlugin)], services: services => services.AddSingleton<ILogger<LoggingPlugin>>(new Logger<LoggingPlugin>(log)));

        await host.Events.EmitAsync(TestEvents.Quiet);
        await host.HooksDone();

        log.Lines.Count.ShouldBe(1);
        host.Log.Lines.ShouldNotContain(static line => line.Contains("said", StringComparison.Ordinal));
    }
}
