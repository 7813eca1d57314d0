using System.Runtime.CompilerServices;
using Grapnel.Dispatch;

namespace Grapnel;

/// <summary>The typed ways to emit: pipe events with PipeAsync, hook events with EmitAsync; the wrong verb does not compile.</summary>
public static class EventDispatcherExtensions
{
    // What can be decided at once is decided here; everything else is PipeSlowly.

    /// <summary>Runs the pipes of an event one after the other and queues its hooks.</summary>
    /// <exception cref="Errors.KuzzleException">A pipe aborted: thrown by it, or <see cref="Errors.PluginInternalException"/> around what it threw.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="InvalidOperationException">The host is not running.</exception>
    public static ValueTask PipeAsync(this IEventDispatcher events, PipeEvent @event, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(@event);
        var result = EventDispatcher.PipeSlowly(events, @event, default(ValueTuple), in PipeRest.None, cancellationToken);
        return result.IsCompletedSuccessfully ? default : Await(result);

        static async ValueTask Await(ValueTask<ValueTuple> pending) => await pending.ConfigureAwait(false);
    }

    /// <summary>Runs the pipes of an event one after the other, queues its hooks, and returns the first payload argument as the pipes left it.</summary>
    /// <exception cref="Errors.KuzzleException">A pipe aborted: thrown by it, or <see cref="Errors.PluginInternalException"/> around what it threw.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="InvalidOperationException">The host is not running.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ValueTask<T1> PipeAsync<T1>(this IEventDispatcher events, PipeEvent<T1> @event, T1 payload, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(@event);
        if (events is EventDispatcher own && own.PipeRouteOf<T1>(@event) is { } route)
        {
            if (route.HasPipes)
            {
                return route.RunPipes(payload, in PipeRest.None, own.Services, cancellationToken);
            }

            if (route.IsSilent(payload, cancellationToken))
            {
                return new ValueTask<T1>(payload);
            }
        }

        return @event.PipeSlowly(events, payload, in PipeRest.None, cancellationToken);
    }

    /// <summary>Runs the pipes of an event one after the other, queues its hooks, and returns the first payload argument as the pipes left it.</summary>
    /// <exception cref="Errors.KuzzleException">A pipe aborted: thrown by it, or <see cref="Errors.PluginInternalException"/> around what it threw.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="InvalidOperationException">The host is not running.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ValueTask<T1> PipeAsync<T1, T2>(this IEventDispatcher events, PipeEvent<T1, T2> @event, T1 payload, T2 second, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(@event);
        var rest = new PipeRest(second, null);
        if (events is EventDispatcher own && own.PipeRouteOf<T1>(@event) is { } route)
        {
            if (route.HasPipes)
            {
                return route.RunPipes(payload, in rest, own.Services, cancellationToken);
            }
        }

        return @event.PipeSlowly(events, payload, in rest, cancellationToken);
    }

    /// <summary>Runs the pipes of an event one after the other, queues its hooks, and returns the first payload argument as the pipes left it.</summary>
    /// <exception cref="Errors.KuzzleException">A pipe aborted: thrown by it, or <see cref="Errors.PluginInternalException"/> around what it threw.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="InvalidOperationException">The host is not running.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ValueTask<T1> PipeAsync<T1, T2, T3>(this IEventDispatcher events, PipeEvent<T1, T2, T3> @event, T1 payload, T2 second, T3 third, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(@event);
        var rest = new PipeRest(second, third);
        if (events is EventDispatcher own && own.PipeRouteOf<T1>(@event) is { } route)
        {
            if (route.HasPipes)
            {
                return route.RunPipes(payload, in rest, own.Services, cancellationToken);
            }
        }

        return @event.PipeSlowly(events, payload, in rest, cancellationToken);
    }

    /// <summary>Queues the hooks of an event; completes when every queue has taken its item.</summary>
    /// <exception cref="InvalidOperationException">The host is not running.</exception>
    public static ValueTask EmitAsync(this IEventDispatcher events, HookEvent @event, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(events);
        ArgumentNullException.ThrowIfNull(@event);
        return events is EventDispatcher own
            ? own.Publish(@event, null, null, null, cancellationToken)
            : events.EmitAsync(@event.Name, [], cancellationToken);
    }

    /// <summary>Queues the hooks of an event; completes when every queue has taken its item.</summary>
    /// <exception cref="InvalidOperationException">The host is not running.</exception>
    public static ValueTask EmitAsync<T1>(this IEventDispatcher events, HookEvent<T1> @event, T1 payload, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(events);
        ArgumentNullException.ThrowIfNull(@event);
        return events is EventDispatcher own
            ? own.Publish(@event, payload, null, null, cancellationToken)
            : events.EmitAsync(@event.Name, [payload], cancellationToken);
    }

    /// <summary>Queues the hooks of an event; completes when every queue has taken its item.</summary>
    /// <exception cref="InvalidOperationException">The host is not running.</exception>
    public static ValueTask EmitAsync<T1, T2>(this IEventDispatcher events, HookEvent<T1, T2> @event, T1 payload, T2 second, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(events);
        ArgumentNullException.ThrowIfNull(@event);
        return events is EventDispatcher own
            ? own.Publish(@event, payload, second, null, cancellationToken)
            : events.EmitAsync(@event.Name, [payload, second], cancellationToken);
    }

    /// <summary>Queues the hooks of an event; completes when every queue has taken its item.</summary>
    /// <exception cref="InvalidOperationException">The host is not running.</exception>
    public static ValueTask EmitAsync<T1, T2, T3>(this IEventDispatcher events, HookEvent<T1, T2, T3> @event, T1 payload, T2 second, T3 third, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(events);
        ArgumentNullException.ThrowIfNull(@event);
        return events is EventDispatcher own
            ? own.Publish(@event, payload, second, third, cancellationToken)
            : events.EmitAsync(@event.Name, [payload, second, third], cancellationToken);
    }
}
