using Grapnel.CompilerServices;
using Grapnel.Registration.Application;

namespace Grapnel.Testing;

/// <summary>
/// A plugin host for tests of plugins: emit events, wait until the hooks have run, and read what ran and what failed.
/// <code>
/// await using var host = await TestHost.StartAsync&lt;NycPlugin&gt;(b => b.AddPlugins());
/// await host.Events.PipeAsync(ServerEvents.AfterNow, request);
/// await host.WhenHooksAreDoneAsync();
/// Assert.Empty(host.Failures);
/// </code>
/// </summary>
/// <remarks>All members may be called from several threads.</remarks>
public sealed class TestHost : IAsyncDisposable
{
    private readonly PluginHost _host;
    private readonly RunRecorder _recorder;

    private TestHost(PluginHost host, RunRecorder recorder)
    {
        _host = host;
        _recorder = recorder;
    }

    /// <summary>Emits events.</summary>
    public IEventDispatcher Events => _host.Events;

    /// <summary>The services from which the plugins are made.</summary>
    public IServiceProvider Services => _host.Services;

    /// <summary>The plugins that were started, by name.</summary>
    public IReadOnlyList<string> Plugins => _host.Plugins;

    /// <summary>Every hook and pipe that has ended, in that order.</summary>
    public IReadOnlyList<HandlerRun> Runs => _recorder.Runs;

    /// <summary>The runs that ended with an exception.</summary>
    public IReadOnlyList<HandlerRun> Failures => [.. _recorder.Runs.Where(static run => run.Error is not null)];

    /// <summary>Starts all plugins that <paramref name="build"/> adds.</summary>
    /// <exception cref="PluginStartException">As for a real host.</exception>
    public static Task<TestHost> StartAsync(Action<GrapnelBuilder> build, CancellationToken cancellationToken = default) =>
        StartAsync(build, isWanted: null, wanted: "", cancellationToken);

    /// <summary>Starts one plugin of those that <paramref name="build"/> adds, and leaves the others out. Handlers of the application itself (<c>b.Hook</c>, <c>b.Pipe</c>) take part.</summary>
    /// <typeparam name="TPlugin">The class of the plugin.</typeparam>
    /// <exception cref="PluginStartException">As for a real host, or the plugin is not among those added.</exception>
    public static Task<TestHost> StartAsync<TPlugin>(Action<GrapnelBuilder> build, CancellationToken cancellationToken = default)
        where TPlugin : class =>
        StartAsync(build, static descriptor => descriptor.Type == typeof(TPlugin), typeof(TPlugin).ToString(), cancellationToken);

    /// <summary>Starts one plugin by name: for plugins that are static classes.</summary>
    /// <exception cref="PluginStartException">As for a real host, or the plugin is not among those added.</exception>
    public static Task<TestHost> StartAsync(string plugin, Action<GrapnelBuilder> build, CancellationToken cancellationToken = default) =>
        StartAsync(build, descriptor => descriptor.Name == plugin, plugin, cancellationToken);

    /// <summary>The instance of a plugin, to look at its state; of a plugin with worker threads, that of the first.</summary>
    /// <exception cref="InvalidOperationException">The plugin is not running in this host.</exception>
    public TPlugin Plugin<TPlugin>()
        where TPlugin : class => _host.Instance<TPlugin>();

    /// <summary>Completes when no hook is queued or running any more, those included that were emitted by hooks.</summary>
    /// <exception cref="TimeoutException">Some hooks still run after the timeout.</exception>
    /// <param name="timeout">How long to wait; 30 seconds by default.</param>
    public Task WhenHooksAreDoneAsync(TimeSpan? timeout = null) => _host.WhenHooksAreDoneAsync().WaitAsync(timeout ?? TimeSpan.FromSeconds(30));

    /// <inheritdoc cref="PluginHost.Explain"/>
    public IReadOnlyList<RowExplanation> Explain(EventHandle @event, object? first = null, object? second = null, object? third = null) =>
        _host.Explain(@event, first, second, third);

    /// <summary>Forgets what ran so far.</summary>
    public void Clear() => _recorder.Clear();

    /// <summary>Drains the hooks and stops.</summary>
    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private static async Task<TestHost> StartAsync(Action<GrapnelBuilder> build, Func<PluginDescriptor, bool>? isWanted, string wanted, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(build);
        var recorder = new RunRecorder();
        var host = await PluginHost.StartAsync(
            builder =>
            {
                build(builder);
                builder.IsWanted = isWanted is null ? builder.IsWanted : descriptor => descriptor is ApplicationPlugin || isWanted(descriptor);
            },
            recorder,
            cancellationToken).ConfigureAwait(false);
        if (isWanted is not null && host.Plugins.All(static plugin => plugin == ApplicationPlugin.PluginName))
        {
            await host.DisposeAsync().ConfigureAwait(false);
            throw new PluginStartException($"Plugin '{wanted}' is not among those the test host was given: does the builder call AddPlugins(), and does the class carry [Plugin]?");
        }

        return new TestHost(host, recorder);
    }
}
