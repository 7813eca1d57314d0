using Microsoft.Extensions.DependencyInjection;

namespace Grapnel.Hooks;

/// <summary>The services of one queue item: a scope made when first needed.</summary>
internal sealed class HookScope(IServiceProvider root)
{
    private AsyncServiceScope? _scope;

    public bool IsOpen => _scope is not null;

    public TService Resolve<TService>()
        where TService : notnull
    {
        var scope = _scope ??= root.CreateAsyncScope();
        return scope.ServiceProvider.GetRequiredService<TService>();
    }

    public ValueTask CloseAsync()
    {
        var scope = _scope!.Value;
        _scope = null;
        return scope.DisposeAsync();
    }
}
