using Grapnel.CompilerServices;
using Grapnel.Describing;
using Grapnel.Dispatch;
using Grapnel.Hooks;
using Grapnel.Hosting;
using Grapnel.Overload;
using Grapnel.Registration;
using Grapnel.Registration.Application;
using Grapnel.Telemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Grapnel;

/// <summary>
/// Runs plugins: makes them, lets them init, carries events to them, and drains their hooks when it stops. In a generic host
/// AddGrapnel makes one; without, <see cref="StartAsync(Action{GrapnelBuilder}, CancellationToken)"/> does.
/// </summary>
/// <remarks>All members may be called from several threads.</remarks>
public sealed class PluginHost : IAsyncDisposable, IDisposable
{
    // What a stop without patience still gives hooks to notice that they are cancelled.
    private static readonly TimeSpan Unwinding = TimeSpan.FromMilliseconds(250);

    private readonly GrapnelBuilder _builder;
    private readonly ILoggerFactory _loggers;
    private readonly RuntimeLog _log;
    private readonly Router _router = new();
    private readonly EventDispatcher _events;
    private readonly SemaphoreSlim _changing = new(1, 1);
    private readonly CancellationTokenSource _stopping = new();
    private readonly CancellationTokenSource _givingUp = new();
    private readonly IHandlerObserver? _observer;
    private readonly RowComparison _rows;
    private ServiceProvider? _ownServices;
    private PluginTable? _table;
    private IReadOnlyList<PluginModule> _modules = [];
    private HookFailures? _failures;
    private PipeGate? _pipes;
    private PluginInstanceSet? _instances;
    private bool _started;
    private bool _stopped;

    internal PluginHost(GrapnelBuilder builder, IServiceProvider services, ILoggerFactory? loggers, IHandlerObserver? observer = null)
    {
        _builder = builder;
        Services = services;
        _loggers = loggers ?? NullLoggerFactory.Instance;
        _log = new RuntimeLog(_loggers.CreateLogger("Grapnel"));
        _observer = observer;
        _events = new EventDispatcher(_router, services: null);
        Pipes = new PipeRegistry(_router);
        Telemetry = new HostTelemetry(_router.Renew);
        _rows = new RowComparison(_log);
    }

    /// <summary>Emits events outside any scope: each chain makes one when a pipe asks for [FromScope] services.</summary>
    public IEventDispatcher Events => _events;

    /// <summary>Registers pipes while the host runs.</summary>
    public IPipeRegistry Pipes { get; }

    /// <summary>The services from which plugins are made.</summary>
    public IServiceProvider Services { get; }

    /// <summary>The plugins of the host, by name; empty before it has started.</summary>
    public IReadOnlyList<string> Plugins => [.. (_table?.Plugins ?? []).Select(static plugin => plugin.Name)];

    /// <summary>Starts a host without a container of the application's own.</summary>
    /// <param name="build">Adds plugins, <c>b => b.AddPlugins()</c>, services and options.</param>
    /// <param name="cancellationToken">Gives the start up.</param>
    /// <returns>The running host; disposing it drains the hooks and stops it.</returns>
    /// <exception cref="PluginStartException">A plugin could not be made or did not init, two have one name, or an option is wrong.</exception>
    public static Task<PluginHost> StartAsync(Action<GrapnelBuilder> build, CancellationToken cancellationToken = default) =>
        StartAsync(build, observer: null, cancellationToken);

    internal static async Task<PluginHost> StartAsync(Action<GrapnelBuilder> build, IHandlerObserver? observer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(build);
        var services = new ServiceCollection();
        var builder = services.AddGrapnel();
        services.AddSingleton(provider => new PluginHost(builder, provider, provider.GetService<ILoggerFactory>(), observer));
        build(builder);

        // A generic host has loggers; a plugin that asks for one must not need to know where it runs.
        services.TryAddSingleton<ILoggerFactory>(NullLoggerFactory.Instance);
        services.TryAddSingleton(typeof(ILogger<>), typeof(Logger<>));
        var provider = services.BuildServiceProvider();
        try
        {
            var host = provider.GetRequiredService<PluginHost>();
            host._ownServices = provider;
            await host.StartAsync(cancellationToken).ConfigureAwait(false);
            return host;
        }
        catch
        {
            await provider.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Makes the plugins and runs their inits; from then on events can be emitted.</summary>
    /// <exception cref="PluginStartException">See <see cref="StartAsync(Action{GrapnelBuilder}, CancellationToken)"/>.</exception>
    internal async Task StartAsync(CancellationToken cancellationToken)
    {
        await _changing.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_started)
            {
                throw new InvalidOperationException("The plugin host was started before: a host starts once.");
            }

            _started = true;
            _builder.Start();
            _router.Close("is starting: its plugins are not ready", draining: false);
            try
            {
                await StartPlugins(cancellationToken).ConfigureAwait(false);
            }
            catch
            {
                _router.Close("could not start", draining: false);
                throw;
            }
        }
        finally
        {
            _changing.Release();
        }
    }

    /// <summary>
    /// Refuses further events, waits until the hooks are done or the token ends the wait, and disposes the plugins. Hooks that still run are
    /// cancelled then and have a quarter of a second to end; none begins once the stop has ended. A generic host calls it; stopping again is harmless.
    /// </summary>
    /// <returns>How many hook items were left when the token ended the wait: queued or running. 0 where all are done.</returns>
    public async Task<int> StopAsync(CancellationToken cancellationToken = default)
    {
        // A second stop that is in a hurry ends the wait of the first.
        using var hurry = cancellationToken.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), _givingUp);
        await _changing.WaitAsync(CancellationToken.None).ConfigureAwait(false);
        try
        {
            if (_stopped || _instances is null)
            {
                return 0;
            }

            _stopped = true;
            _router.Close("is stopping", draining: true);
            _pipes?.Close();
            var left = await Drain(_givingUp.Token).ConfigureAwait(false);
            _router.Close("has stopped", draining: false);
            RunningHosts.Remove(this);
            await _instances.DisposeAsync(_log, _givingUp.IsCancellationRequested ? null : _builder.Options.StopTimeout).ConfigureAwait(false);
            return left;
        }
        finally
        {
            _changing.Release();
        }
    }

    /// <summary>
    /// Says of each hook and pipe that listens to an event whether it would be called for a payload, and why: for finding out why one was
    /// not. Nothing is emitted, and nothing is called but filters.
    /// </summary>
    /// <remarks>Takes its time and memory. Each pipe is asked about the payload as given, not about what the pipes before it would return.</remarks>
    /// <param name="event">The event.</param>
    /// <param name="first">The payload; null where the event carries none.</param>
    /// <param name="second">The second payload argument.</param>
    /// <param name="third">The third payload argument.</param>
    /// <returns>The pipes in the order they run, then the hooks by plugin.</returns>
    /// <exception cref="ArgumentNullException">The event is null.</exception>
    /// <exception cref="ArgumentException">A payload argument is not what the event carries.</exception>
    /// <exception cref="InvalidOperationException">The host has not started, or a hook or pipe that listens through a wildcard does not fit the event.</exception>
    public IReadOnlyList<RowExplanation> Explain(EventHandle @event, object? first = null, object? second = null, object? third = null)
    {
        ArgumentNullException.ThrowIfNull(@event);
        var table = _table ?? throw new InvalidOperationException($"Event '{@event.Name}' cannot be explained: the plugin host has not started.");
        return EventExplainer.Explain(table, @event, first, second, third);
    }

    /// <summary>Tells how the host stands: events, who listens to them in which order and with which filters, plugins, queues, and what has happened so far.</summary>
    /// <remarks>Takes its time and memory; events can be emitted meanwhile. Emissions and calls are counted while somebody asks for it: see <see cref="Watch"/>.</remarks>
    public HostDescription Describe() => HostDescriber.Describe(State, _table, _router.LateEvents, Telemetry);

    /// <summary>
    /// Counts emissions and calls until the lease is disposed, so that <see cref="Describe"/> can tell them. They are counted as well while
    /// the meter or the activity source "Grapnel" is listened to; else not, since counting costs more than a pipe.
    /// </summary>
    /// <returns>The lease; disposing it again is harmless.</returns>
    public IDisposable Watch() => Telemetry.Watch();

    /// <summary>Completes when no hook is queued or running any more; other emissions may follow at once.</summary>
    public Task WhenHooksAreDoneAsync() => HookDrain.WhenDone(Queues);

    /// <summary>What is measured.</summary>
    internal HostTelemetry Telemetry { get; }

    /// <summary>The plugins and their queues alone.</summary>
    internal IReadOnlyList<PluginDescription> DescribePlugins() => HostDescriber.Plugins(_table);

    /// <summary>Tells the log what a hot reload has changed that asks for a restart.</summary>
    internal void CompareRows()
    {
        if (_table is { } table)
        {
            _rows.Compare(table, _modules, descriptor => _builder.IsWanted(descriptor) && !_builder.Options.FailsafeMode && _builder.Options.FindPlugin(descriptor.Name) is not { Enabled: false });
        }
    }

    /// <summary>The dispatcher for one scope of the services.</summary>
    internal IEventDispatcher DispatcherIn(IServiceProvider scope) =>
        ReferenceEquals(scope, Services) ? Events : new EventDispatcher(_router, scope);

    /// <summary>The instance of a plugin; with worker threads, that of the first.</summary>
    internal TPlugin Instance<TPlugin>()
        where TPlugin : class =>
        (TPlugin?)(_table?.Plugins.FirstOrDefault(static plugin => plugin.Descriptor.Type == typeof(TPlugin)) is { } plugin ? plugin.Workers is [var first, ..] ? first.Instance : plugin.Instance : null)
        ?? throw new InvalidOperationException($"Plugin {typeof(TPlugin)} is not running in this host.");

    /// <summary>Drains the hooks, at most <see cref="GrapnelOptions.StopTimeout"/>, and stops.</summary>
    public async ValueTask DisposeAsync()
    {
        // Also after a start that refused the option: it must not throw here.
        var limit = Math.Clamp(_builder.Options.StopTimeout.TotalMilliseconds, 0, GrapnelOptions.LongestTimer);
        using var timeout = new CancellationTokenSource(TimeSpan.FromMilliseconds(limit));
        await StopAsync(timeout.Token).ConfigureAwait(false);
        if (Interlocked.Exchange(ref _ownServices, null) is { } services)
        {
            await services.DisposeAsync().ConfigureAwait(false);
        }
    }

    /// <summary>The same, blocking: for containers that are disposed synchronously.</summary>
    public void Dispose() => Task.Run(() => DisposeAsync().AsTask()).GetAwaiter().GetResult();

    private HostState State =>
        _table is null ? _started ? HostState.Starting : HostState.NotStarted
        : !_stopped ? HostState.Running
        : _router.IsDraining ? HostState.Stopping
        : HostState.Stopped;

    private IEnumerable<HookQueue> Queues => (_table?.Plugins ?? []).SelectMany(static plugin => plugin.Queues?.All ?? []);

    private async Task StartPlugins(CancellationToken cancellationToken)
    {
        var options = _builder.Options;
        options.Validate();
        _modules = [.. _builder.AllModules(_log)];
        var table = new PluginTable(_modules, descriptor => _builder.IsWanted(descriptor) && !Skips(descriptor.Name));
        PluginNames.RefuseUnknown(options, table);
        foreach (var plugin in table.Plugins)
        {
            plugin.Settings = PluginSettings.Of(options, plugin.Name);
        }

        var instances = new PluginInstanceSet(table.Plugins, new PluginAccessors(Events, Services), _loggers);
        try
        {
            await instances.Create(Services, _log).ConfigureAwait(false);
            await instances.Init(cancellationToken).ConfigureAwait(false);
            CreateQueues(table, new OverloadMonitor(_events, options.OverloadWarning, _log, static () => Environment.TickCount64));
            Telemetry.Update();
            _router.Open(table, CreateRoute);
        }
        catch
        {
            await instances.DisposeAsync(_log, limit: null).ConfigureAwait(false);
            throw;
        }

        _table = table;
        _instances = instances;
        RunningHosts.Add(this);
        _log.Started(string.Join(", ", Plugins));
    }

    private bool Skips(string plugin)
    {
        if (_builder.Options.FailsafeMode)
        {
            _log.Skipped(plugin);
            return true;
        }

        if (_builder.Options.FindPlugin(plugin) is { Enabled: false })
        {
            _log.Disabled(plugin);
            return true;
        }

        return false;
    }

    private void CreateQueues(PluginTable table, OverloadMonitor overload)
    {
        if (_builder.Options.MaxConcurrentPipes is { } max)
        {
            var size = _builder.Options.PipesBufferSize;
            _pipes = new PipeGate(_router, max, size, overload.Watch("pipes", size));
        }

        _failures = new HookFailures(_log, Events, _observer, Telemetry);
        var queues = new HookQueueFactory(_log, overload, _failures, Services, _stopping.Token);
        foreach (var plugin in table.Plugins.Where(static plugin => plugin.Hooks.Length != 0))
        {
            plugin.Queues = queues.For(plugin);
        }
    }

    private Route CreateRoute(EventHandle handle, PluginTable table, Route? previous)
    {
        var hooks = previous is null ? CreateFan(handle, table) : previous.Hooks;
        IReadOnlyList<PlacedPipe> pipes = handle.IsPipeEvent ? table.PipesOf(handle) : [];

        // A pipe that is registered while the host runs has an entry of its own.
        foreach (var plugin in pipes.Select(static pipe => pipe.Plugin))
        {
            plugin.Settings ??= PluginSettings.Of(_builder.Options, plugin.Name);
        }

        return handle.CreateRoute(new RouteParts(pipes, hooks, Services, _builder.Options, _log, _observer, _pipes, Telemetry)
        {
            Observed = Telemetry.IsObserved ? Telemetry.Of(handle.Name) : null,
        });
    }

    private HookFan? CreateFan(EventHandle handle, PluginTable table)
    {
        var observed = Telemetry.IsObserved ? Telemetry.Of(handle.Name) : null;
        var targets = table.HooksOf(handle)
            .GroupBy(static hook => hook.Plugin)
            .OrderBy(static plugin => plugin.Key.Name, StringComparer.Ordinal)
            .Select(plugin => new HookTarget(handle, plugin.Key, [.. plugin], plugin.Key.Queues!))
            .ToArray();
        return targets.Length == 0 ? null : new HookFan(_router, handle, targets, _builder.Options, _failures!, observed);
    }

    private async Task<int> Drain(CancellationToken cancellationToken)
    {
        try
        {
            await WhenHooksAreDoneAsync().WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // Not awaited: what hooks registered on their token may throw, or block for longer than there is time.
            _ = _stopping.CancelAsync();
        }

        var left = 0;
        foreach (var plugin in _table!.Plugins)
        {
            var (queued, running) = plugin.Queues?.Close() ?? default;
            left += queued + running;
            if (queued + running != 0)
            {
                _log.HooksLeft(plugin.Name, queued, running);
            }
        }

        if (left != 0)
        {
            await Unwind().ConfigureAwait(false);
        }

        return left;
    }

    /// <summary>
    /// Lets hooks that are cancelled end, and the one that was about to begin see that it may not: no hook begins once the stop has ended. Those
    /// that go on are left to themselves.
    /// </summary>
    private async Task Unwind()
    {
        try
        {
            await WhenHooksAreDoneAsync().WaitAsync(Unwinding).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            // They are counted and logged.
        }
    }
}
