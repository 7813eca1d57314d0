using Grapnel.CompilerServices;
using Grapnel.Dispatch;

namespace Grapnel;

/// <summary>An event with no payload. Pipes and hooks may stand on it.</summary>
public sealed class PipeEvent : EventHandle
{
    internal PipeEvent(string name)
        : base(name, isPipeEvent: true)
    {
    }

    internal override Route CreateRoute(RouteParts parts) => PipeRoute<ValueTuple>.Create(this, parts);

    internal override async ValueTask<object?> RaiseAsync(EventDispatcher dispatcher, object?[] payload, CancellationToken cancellationToken)
    {
        await EventDispatcher.PipeSlowly(dispatcher, this, default(ValueTuple), in PipeRest.None, cancellationToken).ConfigureAwait(false);
        return null;
    }
}

/// <summary>An event with one payload argument. Pipes and hooks may stand on it.</summary>
/// <typeparam name="T1">The first payload type. What a pipe returns replaces it.</typeparam>
public sealed class PipeEvent<T1> : EventHandle<T1>
{
    internal PipeEvent(string name, PayloadArgument a1)
        : base(name, isPipeEvent: true, a1)
    {
    }

    internal override Route CreateRoute(RouteParts parts) => PipeRoute<T1>.Create(this, parts);

    internal override async ValueTask<object?> RaiseAsync(EventDispatcher dispatcher, object?[] payload, CancellationToken cancellationToken) =>
        await PipeSlowly(dispatcher, (T1)payload[0]!, in PipeRest.None, cancellationToken).ConfigureAwait(false);

    /// <inheritdoc cref="EventDispatcher.PipeSlowly"/>
    internal ValueTask<T1> PipeSlowly(IEventDispatcher events, T1 payload, in PipeRest rest, CancellationToken token) =>
        EventDispatcher.PipeSlowly(events, this, payload, in rest, token);
}

/// <summary>An event with two payload arguments. Pipes and hooks may stand on it.</summary>
/// <typeparam name="T1">The first payload type. What a pipe returns replaces it.</typeparam>
/// <typeparam name="T2">The second payload type.</typeparam>
public class PipeEvent<T1, T2> : EventHandle<T1, T2>
{
    internal PipeEvent(string name, PayloadArgument a1, PayloadArgument a2)
        : base(name, isPipeEvent: true, a1, a2)
    {
    }

    internal override Route CreateRoute(RouteParts parts) => PipeRoute<T1>.Create(this, parts);

    internal override async ValueTask<object?> RaiseAsync(EventDispatcher dispatcher, object?[] payload, CancellationToken cancellationToken) =>
        await PipeSlowly(dispatcher, (T1)payload[0]!, new PipeRest(payload[1], null), cancellationToken).ConfigureAwait(false);

    /// <inheritdoc cref="EventDispatcher.PipeSlowly"/>
    internal ValueTask<T1> PipeSlowly(IEventDispatcher events, T1 payload, in PipeRest rest, CancellationToken token) =>
        EventDispatcher.PipeSlowly(events, this, payload, in rest, token);
}

/// <summary>An event with three payload arguments. Pipes and hooks may stand on it.</summary>
/// <typeparam name="T1">The first payload type. What a pipe returns replaces it.</typeparam>
/// <typeparam name="T2">The second payload type.</typeparam>
/// <typeparam name="T3">The third payload type.</typeparam>
public sealed class PipeEvent<T1, T2, T3> : EventHandle<T1, T2, T3>
{
    internal PipeEvent(string name, PayloadArgument a1, PayloadArgument a2, PayloadArgument a3)
        : base(name, isPipeEvent: true, a1, a2, a3)
    {
    }

    internal override Route CreateRoute(RouteParts parts) => PipeRoute<T1>.Create(this, parts);

    internal override async ValueTask<object?> RaiseAsync(EventDispatcher dispatcher, object?[] payload, CancellationToken cancellationToken) =>
        await PipeSlowly(dispatcher, (T1)payload[0]!, new PipeRest(payload[1], payload[2]), cancellationToken).ConfigureAwait(false);

    /// <inheritdoc cref="EventDispatcher.PipeSlowly"/>
    internal ValueTask<T1> PipeSlowly(IEventDispatcher events, T1 payload, in PipeRest rest, CancellationToken token) =>
        EventDispatcher.PipeSlowly(events, this, payload, in rest, token);
}
