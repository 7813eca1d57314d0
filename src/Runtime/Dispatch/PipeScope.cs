using Microsoft.Extensions.DependencyInjection;

namespace Grapnel.Dispatch;

/// <summary>The scope a chain makes for itself where its dispatcher was resolved in none; disposed when the chain ends.</summary>
internal sealed class PipeScope(IServiceProvider root) : IAsyncDisposable
{
    private readonly AsyncServiceScope _scope = root.CreateAsyncScope();

    public IServiceProvider Services => _scope.ServiceProvider;

    public ValueTask DisposeAsync() => _scope.DisposeAsync();
}
