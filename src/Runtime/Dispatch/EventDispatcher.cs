using System.Runtime.CompilerServices;

namespace Grapnel.Dispatch;

/// <summary>Finds the route of an event and runs it. One per scope it is resolved in.</summary>
internal sealed class EventDispatcher(Router router, IServiceProvider? services) : IEventDispatcher
{
    private readonly Router _router = router;
    private readonly IServiceProvider? _services = services;

    public ValueTask<object?> PipeAsync(string eventName, object?[] payload, CancellationToken cancellationToken = default)
    {
        var handle = _router.Find(eventName, payload);
        return handle.IsPipeEvent
            ? handle.RaiseAsync(this, payload, cancellationToken)
            : throw new ArgumentException($"'{handle.Name}' is a hook event: emit it with EmitAsync.", nameof(eventName));
    }

    public async ValueTask EmitAsync(string eventName, object?[] payload, CancellationToken cancellationToken = default)
    {
        var handle = _router.Find(eventName, payload);
        if (handle.IsPipeEvent)
        {
            throw new ArgumentException($"'{handle.Name}' is a pipe event: emit it with PipeAsync.", nameof(eventName));
        }

        await handle.RaiseAsync(this, payload, cancellationToken).ConfigureAwait(false);
    }

    public ValueTask<T> RunPipes<T>(EventHandle handle, T payload, object? second, object? third, CancellationToken token)
    {
        // A handle's type decides the type of its route, and its index is its own: the cast cannot be wrong.
        var routes = _router.Routes;
        var route = (uint)handle.Index < (uint)routes.Length && routes[handle.Index] is { } known ? known : _router.Resolve(handle);
        return Unsafe.As<PipeRoute<T>>(route).Run(payload, second, third, _services, token);
    }

    public ValueTask Publish(EventHandle handle, object? first, object? second, object? third, CancellationToken token)
    {
        var routes = _router.Routes;
        var route = (uint)handle.Index < (uint)routes.Length && routes[handle.Index] is { } known ? known : _router.Resolve(handle);
        return Unsafe.As<HookRoute>(route).Publish(first, second, third, token);
    }
}
