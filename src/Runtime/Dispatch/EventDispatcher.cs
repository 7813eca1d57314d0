using System.Runtime.CompilerServices;

namespace Grapnel.Dispatch;

/// <summary>Finds the route of an event. One per scope it is resolved in.</summary>
internal sealed class EventDispatcher(Router router, IServiceProvider? services) : IEventDispatcher
{
    private readonly Router _router = router;

    /// <summary>The scope [FromScope] services come from; null outside any scope.</summary>
    public IServiceProvider? Services { get; } = services;

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

    /// <summary>Runs a pipe event. Not for the hot way, which asks for the route and calls it; see <see cref="PipeRoute{T}"/>.</summary>
    public ValueTask<T> RunPipes<T>(EventHandle handle, T payload, object? second, object? third, CancellationToken token)
    {
        var rest = new PipeRest(second, third);
        var route = PipeRouteOf<T>(handle);
        return route.HasPipes ? route.RunPipes(payload, in rest, Services, token) : route.RunHooks(payload, in rest, token);
    }

    public ValueTask Publish(EventHandle handle, object? first, object? second, object? third, CancellationToken token) =>
        Unsafe.As<HookRoute>(RouteOf(handle)).Publish(first, second, third, token);

    // A handle's type decides the type of its route, and its index is its own: this cast and the one above cannot be wrong.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public PipeRoute<T> PipeRouteOf<T>(EventHandle handle) => Unsafe.As<PipeRoute<T>>(RouteOf(handle));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Route RouteOf(EventHandle handle)
    {
        var routes = _router.Routes;
        return (uint)handle.Index < (uint)routes.Length && routes[handle.Index] is { } route ? route : _router.Resolve(handle);
    }
}
