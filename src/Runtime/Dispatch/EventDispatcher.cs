using System.Runtime.CompilerServices;

namespace Grapnel.Dispatch;

/// <summary>Finds the route of an event. One per scope it is resolved in.</summary>
internal sealed class EventDispatcher(Router router, IServiceProvider? services) : IEventDispatcher
{
    private readonly Router _router = router;

    /// <summary>The scope [FromScope] services come from; null outside any scope.</summary>
    public IServiceProvider? Services { get; } = services;

    public ValueTask<object?> PipeAsync(string eventName, object?[] payload, CancellationToken cancellationToken = default) =>
        _router.Find(eventName, payload, isPipeEvent: true).RaiseAsync(this, payload, cancellationToken);

    public async ValueTask EmitAsync(string eventName, object?[] payload, CancellationToken cancellationToken = default) =>
        await _router.Find(eventName, payload, isPipeEvent: false).RaiseAsync(this, payload, cancellationToken).ConfigureAwait(false);

    /// <summary>The route of a pipe event where it is at hand; null sends the caller to <see cref="PipeSlowly"/>.</summary>
    /// <remarks>A handle's type decides the type of its route, and its index is its own: the cast cannot be wrong.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public PipeRoute<T>? PipeRouteOf<T>(EventHandle handle) => Unsafe.As<PipeRoute<T>?>(RouteOf(handle));

    /// <summary>Every other way to run a pipe event: no route at hand, hooks alone, a null or a token to look at, a dispatcher of somebody else.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ValueTask<T> PipeSlowly<T>(IEventDispatcher events, EventHandle @event, T payload, in PipeRest rest, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(events);
        if (events is not EventDispatcher own)
        {
            return ByName<T>(events, @event, Arguments(@event, payload, in rest), token);
        }

        var route = Unsafe.As<PipeRoute<T>>(own.RouteOf(@event) ?? own._router.Resolve(@event));
        return route.IsObserved ? route.RunObserved(payload, in rest, own.Services, token)
            : route.Limited is { } limited ? limited.Run(payload, in rest, own.Services, token)
            : route.HasPipes ? route.RunPipes(payload, in rest, own.Services, token)
            : route.RunHooks(payload, in rest, token);
    }

    public ValueTask Publish(EventHandle handle, object? first, object? second, object? third, CancellationToken token) =>
        Unsafe.As<HookRoute>(RouteOf(handle) ?? _router.Resolve(handle)).Publish(first, second, third, token);

    /// <summary>Queues the hooks of an event without ever waiting for room: for what the runtime emits itself, wherever it stands.</summary>
    /// <exception cref="InvalidOperationException">The host is not running, or a queue is at twice its capacity.</exception>
    public void Offer(EventHandle handle, object? first) =>
        Unsafe.As<HookRoute>(RouteOf(handle) ?? _router.Resolve(handle)).Offer(first);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Route? RouteOf(EventHandle handle)
    {
        var routes = _router.Routes;
        return (uint)handle.Index < (uint)routes.Length ? routes[handle.Index] : null;
    }

    private static object?[] Arguments<T>(EventHandle handle, T payload, in PipeRest rest) => handle.Payload.Length switch
    {
        0 => [],
        1 => [payload],
        2 => [payload, rest.Second],
        _ => [payload, rest.Second, rest.Third],
    };

    // A fake in a test, say: it has the calls by name alone.
    private static async ValueTask<T> ByName<T>(IEventDispatcher events, EventHandle handle, object?[] payload, CancellationToken token) =>
        await events.PipeAsync(handle.Name, payload, token).ConfigureAwait(false) is { } result ? (T)result : default!;
}
