using Microsoft.Extensions.DependencyInjection;

namespace Grapnel.Dispatch;

/// <summary>The scope a chain makes for itself where its dispatcher was resolved in none; disposed when the chain ends.</summary>
internal sealed class PipeScope(IServiceProvider root) : IAsyncDisposable
{
    private readonly AsyncServiceScope _scope = root.CreateAsyncScope();

    /// <summary>A service from the caller's scope, or from a scope of the chain made when first needed.</summary>
    public static TService Resolve<TService>(IServiceProvider? services, ref PipeScope? own, IServiceProvider root)
        where TService : notnull
    {
        if (services is null)
        {
            own ??= new PipeScope(root);
            services = own._scope.ServiceProvider;
        }

        return services.GetRequiredService<TService>();
    }

    public ValueTask DisposeAsync() => _scope.DisposeAsync();
}
