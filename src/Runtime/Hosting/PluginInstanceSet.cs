using Grapnel.Errors;
using Grapnel.Registration;
using Microsoft.Extensions.Logging;

namespace Grapnel.Hosting;

/// <summary>The instances of a host's plugins, from their making to their end.</summary>
internal sealed class PluginInstanceSet(IReadOnlyList<PluginEntry> plugins, PluginAccessors accessors, ILoggerFactory loggers)
{
    /// <exception cref="PluginStartException">A plugin could not be made.</exception>
    public void Create(IServiceProvider services)
    {
        foreach (var plugin in plugins)
        {
            try
            {
                plugin.Instance = plugin.Descriptor.Create(services);
            }
            catch (Exception error)
            {
                throw new PluginStartException($"Plugin '{plugin.Name}' ({plugin.Descriptor.Type}) could not be created: {error.Message}", plugin.Name, error);
            }
        }
    }

    /// <summary>Runs the inits side by side.</summary>
    /// <exception cref="PluginStartException">An init failed or took too long; the first by name is named.</exception>
    public async Task Init(CancellationToken cancellationToken)
    {
        using var giveUp = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var inits = plugins.Select(plugin => InitOne(plugin, giveUp.Token)).ToArray();
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

    /// <summary>Disposes the instances, last made first.</summary>
    public async ValueTask DisposeAsync(RuntimeLog log)
    {
        foreach (var plugin in plugins.Reverse())
        {
            try
            {
                await Dispose(plugin).ConfigureAwait(false);
            }
            catch (Exception error)
            {
                log.DisposeFailed(plugin.Name, error);
            }
        }
    }

    private static async ValueTask Dispose(PluginEntry plugin)
    {
        if (plugin.Instance is IAsyncDisposable asynchronous)
        {
            await asynchronous.DisposeAsync().ConfigureAwait(false);
        }
        else if (plugin.Instance is IDisposable synchronous)
        {
            synchronous.Dispose();
        }
    }

    private async Task InitOne(PluginEntry plugin, CancellationToken giveUp)
    {
        if (plugin.Instance is not IPlugin initialised)
        {
            return;
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(giveUp);
        var timeout = plugin.Settings.InitTimeout;
        limit.CancelAfter(timeout);
        var context = new PluginContext(plugin.Name, loggers.CreateLogger($"Grapnel.Plugin.{plugin.Name}"), accessors, plugin.Settings.Configuration);
        try
        {
            // On the pool, so that an init that blocks is bounded like one that awaits.
            await Task.Run(() => initialised.InitAsync(context, limit.Token).AsTask(), CancellationToken.None)
                .WaitAsync(limit.Token)
                .ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !giveUp.IsCancellationRequested)
        {
            var message = $"[{plugin.Name}] Initialization timed out after {timeout.TotalMilliseconds:0}ms. Try to increase the option \"InitTimeout\".";
            throw new PluginStartException(message, plugin.Name, error: KuzzleErrors.Plugin.Runtime.FailedInit(plugin.Name, message));
        }
        catch (Exception error) when (!giveUp.IsCancellationRequested)
        {
            throw new PluginStartException(
                $"Something went wrong during initialization of \"{plugin.Name}\" plugin: {error.Message} Set the option \"FailsafeMode\" to start without plugins.",
                plugin.Name,
                error,
                KuzzleErrors.Plugin.Runtime.FailedInit(plugin.Name, error.Message, error));
        }
    }
}
