using System.Runtime.CompilerServices;
using Grapnel.Dispatch;

namespace Grapnel;

/// <summary>The typed ways to emit: pipe events with PipeAsync, hook events with EmitAsync; the wrong verb does not compile.</summary>
public static class EventDispatcherExtensions
{
    // PipeAsync is not inlined for the reason given at PipeRoute.

    /// <summary>Runs the pipes of an event one after the other and queues its hooks.</summary>
    /// <exception cref="Errors.KuzzleException">A pipe aborted: thrown by it, or <see cref="Errors.PluginInternalException"/> around what it threw.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="InvalidOperationException">The host is not running.</exception>
    public static ValueTask PipeAsync(this IEventDispatcher events, PipeEvent @event, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(@event);
        if (events is EventDispatcher own)
        {
            return Ignore(own.RunPipes(@event, default(ValueTuple), null, null, cancellationToken));
        }

        return Ignore(events.PipeAsync(@event.Name, [], cancellationToken));
    }

    /// <summary>Runs the pipes of an event one after the other, queues its hooks, and returns the first payload argument as the pipes left it.</summary>
    /// <exception cref="Errors.KuzzleException">A pipe aborted: thrown by it, or <see cref="Errors.PluginInternalException"/> around what it threw.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="InvalidOperationException">The host is not running.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ValueTask<T1> PipeAsync<T1>(this IEventDispatcher events, PipeEvent<T1> @event, T1 payload, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(@event);
        if (events is EventDispatcher own)
        {
            var route = own.PipeRouteOf<T1>(@event);
            if (route.HasPipes)
            {
                return route.RunPipes(payload, in PipeRest.None, own.Services, cancellationToken);
            }

            return route.RunHooks(payload, in PipeRest.None, cancellationToken);
        }

        return ByName<T1>(events, @event, [payload], cancellationToken);
    }

    /// <summary>Runs the pipes of an event one after the other, queues its hooks, and returns the first payload argument as the pipes left it.</summary>
    /// <exception cref="Errors.KuzzleException">A pipe aborted: thrown by it, or <see cref="Errors.PluginInternalException"/> around what it threw.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="InvalidOperationException">The host is not running.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ValueTask<T1> PipeAsync<T1, T2>(this IEventDispatcher events, PipeEvent<T1, T2> @event, T1 payload, T2 second, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(@event);
        if (events is EventDispatcher own)
        {
            var rest = new PipeRest(second, null);
            var route = own.PipeRouteOf<T1>(@event);
            if (route.HasPipes)
            {
                return route.RunPipes(payload, in rest, own.Services, cancellationToken);
            }

            return route.RunHooks(payload, in rest, cancellationToken);
        }

        return ByName<T1>(events, @event, [payload, second], cancellationToken);
    }

    /// <summary>Runs the pipes of an event one after the other, queues its hooks, and returns the first payload argument as the pipes left it.</summary>
    /// <exception cref="Errors.KuzzleException">A pipe aborted: thrown by it, or <see cref="Errors.PluginInternalException"/> around what it threw.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="InvalidOperationException">The host is not running.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ValueTask<T1> PipeAsync<T1, T2, T3>(this IEventDispatcher events, PipeEvent<T1, T2, T3> @event, T1 payload, T2 second, T3 third, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(@event);
        if (events is EventDispatcher own)
        {
            var rest = new PipeRest(second, third);
            var route = own.PipeRouteOf<T1>(@event);
            if (route.HasPipes)
            {
                return route.RunPipes(payload, in rest, own.Services, cancellationToken);
            }

            return route.RunHooks(payload, in rest, cancellationToken);
        }

        return ByName<T1>(events, @event, [payload, second, third], cancellationToken);
    }

    /// <summary>Queues the hooks of an event; completes when every queue has taken its item.</summary>
    /// <exception cref="InvalidOperationException">The host is not running.</exception>
    public static ValueTask EmitAsync(this IEventDispatcher events, HookEvent @event, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(@event);
        if (events is EventDispatcher own)
        {
            return own.Publish(@event, null, null, null, cancellationToken);
        }

        return events.EmitAsync(@event.Name, [], cancellationToken);
    }

    /// <summary>Queues the hooks of an event; completes when every queue has taken its item.</summary>
    /// <exception cref="InvalidOperationException">The host is not running.</exception>
    public static ValueTask EmitAsync<T1>(this IEventDispatcher events, HookEvent<T1> @event, T1 payload, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(@event);
        if (events is EventDispatcher own)
        {
            return own.Publish(@event, payload, null, null, cancellationToken);
        }

        return events.EmitAsync(@event.Name, [payload], cancellationToken);
    }

    /// <summary>Queues the hooks of an event; completes when every queue has taken its item.</summary>
    /// <exception cref="InvalidOperationException">The host is not running.</exception>
    public static ValueTask EmitAsync<T1, T2>(this IEventDispatcher events, HookEvent<T1, T2> @event, T1 payload, T2 second, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(@event);
        if (events is EventDispatcher own)
        {
            return own.Publish(@event, payload, second, null, cancellationToken);
        }

        return events.EmitAsync(@event.Name, [payload, second], cancellationToken);
    }

    /// <summary>Queues the hooks of an event; completes when every queue has taken its item.</summary>
    /// <exception cref="InvalidOperationException">The host is not running.</exception>
    public static ValueTask EmitAsync<T1, T2, T3>(this IEventDispatcher events, HookEvent<T1, T2, T3> @event, T1 payload, T2 second, T3 third, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(@event);
        if (events is EventDispatcher own)
        {
            return own.Publish(@event, payload, second, third, cancellationToken);
        }

        return events.EmitAsync(@event.Name, [payload, second, third], cancellationToken);
    }

    // A dispatcher of somebody else, as a fake in tests: it has the string-named calls alone.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async ValueTask<T> ByName<T>(IEventDispatcher events, EventHandle handle, object?[] payload, CancellationToken cancellationToken) =>
        (T)(await events.PipeAsync(handle.Name, payload, cancellationToken).ConfigureAwait(false))!;

    private static ValueTask Ignore<T>(ValueTask<T> result)
    {
        if (!result.IsCompletedSuccessfully)
        {
            return Await(result);
        }

        result.GetAwaiter().GetResult();
        return default;

        static async ValueTask Await(ValueTask<T> pending) => await pending.ConfigureAwait(false);
    }
}
