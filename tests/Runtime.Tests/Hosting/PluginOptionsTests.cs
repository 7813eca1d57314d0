using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Grapnel.Tests.Hosting;

[Plugin("configured")]
public sealed class ConfiguredPlugin : IPlugin
{
    public PluginContext? Context { get; private set; }

    public ValueTask InitAsync(PluginContext context, CancellationToken cancellationToken)
    {
        Context = context;
        return default;
    }
}

/// <summary>The section Grapnel: what is read, and what stops the start.</summary>
public sealed class PluginOptionsTests
{
    private static IConfigurationSection Section(params (string Key, string? Value)[] values) => new ConfigurationBuilder()
        .AddInMemoryCollection(values.ToDictionary(static pair => $"Grapnel:{pair.Key}", static pair => pair.Value))
        .Build()
        .GetSection("Grapnel");

    private static GrapnelOptions Read(params (string Key, string? Value)[] values) =>
        new ServiceCollection().AddGrapnel(Section(values)).Options;

    private static string Refused(string key, string? value) => Should.Throw<PluginStartException>(() => Read((key, value))).Message;

    private static Task<PluginHost> Start(Action<GrapnelBuilder> configure, Type? plugin = null, LogList? log = null) => PluginHost.StartAsync(builder =>
    {
        builder.AddPlugins();
        builder.IsWanted = descriptor => descriptor.Type == (plugin ?? typeof(ConfiguredPlugin));
        builder.Services.AddSingleton<Probe>().AddSingleton<ILoggerFactory>(log ?? new LogList());
        configure(builder);
    });

    [Fact]
    public void Keys_of_a_plugin_go_before_those_of_the_host()
    {
        var options = Read(
            ("PipeWarnTime", "250"),
            ("HookConcurrency", "3"),
            ("MaxConcurrentPipes", "50"),
            ("pipesbuffersize", "7"),
            ("OverloadWarning", "12.5"),
            ("Plugins:nyc:PipeWarnTime", "0"),
            ("Plugins:nyc:HookQueueCapacity", "5"),
            ("Plugins:nyc:HookQueuePolicy", "reject"),
            ("Plugins:nyc:QueueWait", "00:00:02"),
            ("Plugins:nyc:InitTimeout", "70"),
            ("Plugins:lax:HookConcurrency", "1"),
            ("Plugins:lax:Enabled", "false"));

        var nyc = Grapnel.Hosting.PluginSettings.Of(options, "nyc");
        (nyc.PipeWarnTime, nyc.HookConcurrency, nyc.HookQueueCapacity, nyc.HookQueuePolicy, nyc.QueueWait, nyc.InitTimeout)
            .ShouldBe((TimeSpan.Zero, 3, 5, HookQueuePolicy.Reject, TimeSpan.FromSeconds(2), TimeSpan.FromMilliseconds(70)));
        var lax = Grapnel.Hosting.PluginSettings.Of(options, "lax");
        (lax.PipeWarnTime, lax.HookConcurrency, lax.HookQueueCapacity).ShouldBe((TimeSpan.FromMilliseconds(250), 1, 10_000));
        (options.MaxConcurrentPipes, options.PipesBufferSize, options.OverloadWarning).ShouldBe((50, 7, 12.5));
        options.Plugin("lax").Enabled.ShouldBeFalse();
    }

    [Fact]
    public void Limits_are_off_by_default_and_null_sets_nothing()
    {
        new GrapnelOptions().MaxConcurrentPipes.ShouldBeNull();
        Read(("MaxConcurrentPipes", null)).MaxConcurrentPipes.ShouldBeNull();
    }

    [Theory]
    [InlineData("PipeWarnTme", "5", "Configuration key 'Grapnel:PipeWarnTme' is unknown: did you mean 'PipeWarnTime'?")]
    [InlineData("maxconcurentpipes", "5", "Configuration key 'Grapnel:maxconcurentpipes' is unknown: did you mean 'MaxConcurrentPipes'?")]
    [InlineData("Enabled", "true", "Configuration key 'Grapnel:Enabled' is unknown: it is set per plugin, below 'Plugins:name'")]
    [InlineData("Plugins:nyc:HookQueuePolcy", "5", "Configuration key 'Grapnel:Plugins:nyc:HookQueuePolcy' is unknown: did you mean 'HookQueuePolicy'?")]
    [InlineData("Plugins:nyc:MaxConcurrentPipes", "5", "Configuration key 'Grapnel:Plugins:nyc:MaxConcurrentPipes' is unknown: it is set for all plugins alike")]
    public void An_unknown_key_is_refused_with_the_place_it_belongs_to(string key, string value, string message) => Refused(key, value).ShouldBe(message);

    [Fact]
    public void A_key_like_no_other_is_refused_with_those_there_are() =>
        Refused("Plugins:nyc:ApiKey", "x").ShouldBe(
            "Configuration key 'Grapnel:Plugins:nyc:ApiKey' is unknown: known are Enabled, PipeWarnTime, InitTimeout, HookConcurrency, HookQueueCapacity, HookQueuePolicy, QueueWait, Threads, Config. Settings of the plugin's own go below 'Config'.");

    [Theory]
    [InlineData("MaxConcurrentPipes", "-1", "is '-1': it must be at least 1.")]
    [InlineData("MaxConcurrentPipes", "0", "is '0': it must be at least 1.")]
    [InlineData("MaxConcurrentPipes", "", "is '': expected a whole number.")]
    [InlineData("MaxConcurrentPipes", "many", "is 'many': expected a whole number.")]
    [InlineData("MaxConcurrentPipes:0", "5", "has keys or items of its own: expected a whole number.")]
    [InlineData("MaxConcurrentPipes:max", "5", "has keys or items of its own: expected a whole number.")]
    [InlineData("PipesBufferSize", "-1", "is '-1': it must be at least 1.")]
    [InlineData("PipesBufferSize", "0", "is '0': it must be at least 1.")]
    [InlineData("PipesBufferSize", "", "is '': expected a whole number.")]
    [InlineData("PipesBufferSize", "1e3", "is '1e3': expected a whole number.")]
    [InlineData("PipesBufferSize:0", "5", "has keys or items of its own: expected a whole number.")]
    [InlineData("OverloadWarning", "101", "is '101': it must be a number from 0 to 100.")]
    [InlineData("OverloadWarning", "NaN", "is 'NaN': it must be a number from 0 to 100.")]
    [InlineData("HookConcurrency", "0", "is '0': it must be at least 1.")]
    [InlineData("Plugins:nyc:HookConcurrency", "0", "is '0': it must be at least 1.")]
    [InlineData("Plugins:nyc:PipeWarnTime", "soon", "is 'soon': expected whole milliseconds or hh:mm:ss.")]
    [InlineData("Plugins:nyc:InitTimeout", "0", "is '0': it must be more than zero.")]
    [InlineData("Plugins:nyc:HookQueuePolicy", "Drop", "is 'Drop': expected Wait, Reject or DropOldest.")]
    [InlineData("Plugins:nyc:Enabled", "maybe", "is 'maybe': expected true or false.")]
    [InlineData("Plugins:nyc", "x", "is 'x': expected a section with keys of the plugin.")]
    [InlineData("Plugins", "nyc", "is 'nyc': expected sections named like plugins.")]
    public void A_wrong_value_names_the_key_in_full(string key, string value, string problem)
    {
        var named = key.EndsWith(":0", StringComparison.Ordinal) || key.EndsWith(":max", StringComparison.Ordinal) ? key[..key.LastIndexOf(':')] : key;

        Refused(key, value).ShouldBe($"Configuration key 'Grapnel:{named}' {problem}");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public async Task A_wrong_limit_set_in_code_stops_the_start(int value)
    {
        (await Should.ThrowAsync<PluginStartException>(() => Start(builder => builder.Options.MaxConcurrentPipes = value))).Message
            .ShouldBe($"Option 'MaxConcurrentPipes' is {value}: it must be at least 1.");
        (await Should.ThrowAsync<PluginStartException>(() => Start(builder => builder.Options.PipesBufferSize = value))).Message
            .ShouldBe($"Option 'PipesBufferSize' is {value}: it must be at least 1.");
        var ofPlugin = await Should.ThrowAsync<PluginStartException>(() => Start(builder => builder.Options.Plugin("configured").HookQueueCapacity = value));
        ofPlugin.Message.ShouldBe($"Option 'Plugins:configured:HookQueueCapacity' is {value}: it must be at least 1.");
        ofPlugin.Plugin.ShouldBe("configured");
    }

    [Fact]
    public void A_configuration_that_is_shared_may_have_keys_of_others_but_none_misspelt()
    {
        static IConfiguration Root(string key) => new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["PipeWarnTime"] = "7", [key] = "1" })
            .Build();

        new ServiceCollection().AddGrapnel(Root("ConnectionStrings:main")).Options.PipeWarnTime.ShouldBe(TimeSpan.FromMilliseconds(7));
        Should.Throw<PluginStartException>(() => new ServiceCollection().AddGrapnel(Root("QueueWat"))).Message.ShouldEndWith("did you mean 'QueueWait'?");
    }

    [Fact]
    public async Task Options_of_a_plugin_the_host_does_not_have_stop_the_start()
    {
        var error = await Should.ThrowAsync<PluginStartException>(() => Start(static builder => builder.Configure(Section(("Plugins:configurd:Enabled", "true")))));
        error.Message.ShouldBe("Options are set for plugin 'configurd' ('Grapnel:Plugins:configurd'), which this host does not have: did you mean 'configured'?");
        error.Plugin.ShouldBe("configurd");

        (await Should.ThrowAsync<PluginStartException>(() => Start(static builder => builder.Options.Plugin("configurd").PipeWarnTime = TimeSpan.Zero)))
            .Message.ShouldStartWith("Options are set for plugin 'configurd' ('Plugins:configurd')");
        await using var host = await Start(static builder => builder.Options.Plugin("application").PipeWarnTime = TimeSpan.Zero);
    }

    [Fact]
    public async Task The_plugin_is_handed_its_own_settings()
    {
        await using var host = await Start(static builder => builder.Configure(Section(
            ("Plugins:CONFIGURED:Config:Index", "nyc-open-data"),
            ("Plugins:configured:Config:Retry:Times", "3"))));

        var configuration = host.Instance<ConfiguredPlugin>().Context!.Configuration;
        configuration["Index"].ShouldBe("nyc-open-data");
        configuration.GetSection("Retry")["Times"].ShouldBe("3");
    }

    [Fact]
    public async Task Without_settings_the_section_is_empty()
    {
        await using var host = await Start(static _ => { });

        var configuration = host.Instance<ConfiguredPlugin>().Context!.Configuration;
        configuration.Exists().ShouldBeFalse();
        configuration["Index"].ShouldBeNull();
        configuration.GetSection("Retry").GetSection("Times").Path.ShouldBe("Plugins:configured:Config:Retry:Times");
        configuration.GetChildren().ShouldBeEmpty();
        configuration.GetReloadToken().HasChanged.ShouldBeFalse();
        Should.Throw<InvalidOperationException>(() => configuration["Index"] = "x").Message.ShouldContain("'Plugins:configured:Config:Index'");
    }

    [Fact]
    public async Task A_plugin_that_is_not_enabled_is_not_started_and_that_is_said()
    {
        var log = new LogList();
        await using var host = await Start(static builder => builder.Options.Plugin("configured").Enabled = false, log: log);

        host.Plugins.ShouldBeEmpty();
        log.Lines.ShouldContain("Information: Plugin \"configured\" is not started: it is not enabled (Plugins:configured:Enabled)");
    }

    [Fact]
    public async Task The_init_of_one_plugin_may_have_a_limit_of_its_own()
    {
        var error = await Should.ThrowAsync<PluginStartException>(() => Start(
            static builder => builder.Options.Plugin("hanging-init").InitTimeout = TimeSpan.FromMilliseconds(30), typeof(HangingInitPlugin)));

        error.Message.ShouldStartWith("[hanging-init] Initialization timed out after 30ms.");
    }
}
