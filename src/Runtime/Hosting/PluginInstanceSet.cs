using Grapnel.Errors;
using Grapnel.Registration;
using Grapnel.Workers;
using Microsoft.Extensions.Logging;

namespace Grapnel.Hosting;

/// <summary>The instances of a host's plugins, from their making to their end.</summary>
internal sealed class PluginInstanceSet(IReadOnlyList<PluginEntry> plugins, PluginAccessors accessors, ILoggerFactory loggers)
{
    // For worker threads where the time to stop is over: enough for one that is not blocked.
    private static readonly TimeSpan LastLimit = TimeSpan.FromSeconds(1);

    /// <exception cref="PluginStartException">A plugin could not be made, or cannot have the threads it is given.</exception>
    public async Task Create(IServiceProvider services, RuntimeLog log)
    {
        foreach (var plugin in plugins)
        {
            plugin.Workers = [.. Enumerable.Range(1, ThreadCounts.Of(plugin)).Select(number =>
                new PluginWorker(plugin, number, log, (worker, token) => Restart(plugin, worker, services, token)))];
        }

        foreach (var plugin in plugins)
        {
            try
            {
                if (plugin.Workers.Count == 0)
                {
                    plugin.Instance = plugin.Descriptor.Create(services);
                }
            }
            catch (Exception error)
            {
                throw new PluginStartException($"Plugin '{plugin.Name}' ({plugin.Descriptor.Type}) could not be created: {error.Message}", plugin.Name, error);
            }

            foreach (var worker in plugin.Workers)
            {
                await CreateOn(worker, plugin, services).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Makes and inits the instance of a worker thread that took the place of another.</summary>
    /// <exception cref="PluginStartException">It could not be made, or did not init.</exception>
    private async Task Restart(PluginEntry plugin, PluginWorker worker, IServiceProvider services, CancellationToken cancellationToken)
    {
        await CreateOn(worker, plugin, services).WaitAsync(cancellationToken).ConfigureAwait(false);
        await InitOne(plugin, worker, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Runs the inits side by side.</summary>
    /// <exception cref="PluginStartException">An init failed or took too long; the first by name is named.</exception>
    public async Task Init(CancellationToken cancellationToken)
    {
        using var giveUp = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var inits = plugins.SelectMany(plugin => plugin.Workers.Count == 0
            ? [InitOne(plugin, worker: null, giveUp.Token)]
            : plugin.Workers.Select(worker => InitOne(plugin, worker, giveUp.Token))).ToArray();
        try
        {
            foreach (var init in inits)
            {
                await init.ConfigureAwait(false);
            }
        }
        catch
        {
            await giveUp.CancelAsync().ConfigureAwait(false);
            await Task.WhenAll(inits).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw;
        }
    }

    /// <summary>Disposes the instances, last made first, and ends the worker threads.</summary>
    /// <param name="log">Where failures go.</param>
    /// <param name="limit">How long to wait for worker threads; null where there is no time left.</param>
    public async ValueTask DisposeAsync(RuntimeLog log, TimeSpan? limit)
    {
        foreach (var plugin in plugins.Reverse())
        {
            try
            {
                await PluginDisposal.Dispose(plugin.Instance).ConfigureAwait(false);
                await Task.WhenAll(plugin.Workers.Select(worker => worker.EndAsync(limit ?? LastLimit))).ConfigureAwait(false);
            }
            catch (Exception error)
            {
                log.DisposeFailed(plugin.Name, error);
            }
        }
    }

    private static async Task CreateOn(PluginWorker worker, PluginEntry plugin, IServiceProvider services)
    {
        try
        {
            await worker.Create(services).ConfigureAwait(false);
        }
        catch (Exception error)
        {
            throw new PluginStartException($"Plugin '{plugin.Name}' ({plugin.Descriptor.Type}) could not be created for its worker thread #{worker.Number}: {error.Message}", plugin.Name, error);
        }

        if (worker.Instance is null)
        {
            throw ThreadCounts.WithoutInstance(plugin);
        }
    }

    private async Task InitOne(PluginEntry plugin, PluginWorker? worker, CancellationToken giveUp)
    {
        if ((worker is null ? plugin.Instance : worker.Instance) is not IPlugin initialised)
        {
            return;
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(giveUp);
        var timeout = plugin.Settings.InitTimeout;
        limit.CancelAfter(timeout);
        var context = new PluginContext(plugin.Name, loggers.CreateLogger($"Grapnel.Plugin.{plugin.Name}"), worker is null ? accessors : null, plugin.Settings.Configuration);
        var where = worker is null ? "" : $" on its worker thread #{worker.Number}";
        try
        {
            // On the pool or a worker, so that an init that blocks is bounded like one that awaits.
            Func<Task> init = () => initialised.InitAsync(context, limit.Token).AsTask();
            await (worker is null ? Task.Run(init, CancellationToken.None) : worker.Invoke(init))
                .WaitAsync(limit.Token)
                .ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !giveUp.IsCancellationRequested)
        {
            var message = $"[{plugin.Name}] Initialization{where} timed out after {timeout.TotalMilliseconds:0}ms. Try to increase the option \"InitTimeout\".";
            throw new PluginStartException(message, plugin.Name, error: KuzzleErrors.Plugin.Runtime.FailedInit(plugin.Name, message));
        }
        catch (Exception error) when (!giveUp.IsCancellationRequested)
        {
            throw new PluginStartException(
                $"Something went wrong during initialization of \"{plugin.Name}\" plugin{where}: {error.Message} Set the option \"FailsafeMode\" to start without plugins.",
                plugin.Name,
                error,
                KuzzleErrors.Plugin.Runtime.FailedInit(plugin.Name, error.Message, error));
        }
    }
}
