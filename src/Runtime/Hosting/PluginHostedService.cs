using Microsoft.Extensions.Hosting;

namespace Grapnel.Hosting;

/// <summary>Starts the plugins before any other hosted service and drains their hooks after the others have stopped.</summary>
internal sealed class PluginHostedService(PluginHost host) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken) => host.StartAsync(cancellationToken);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => host.StopAsync(cancellationToken);
}
