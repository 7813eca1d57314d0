using Grapnel.CompilerServices;
using Grapnel.Dispatch;

namespace Grapnel;

/// <summary>An event with no payload. Hooks alone may listen to it; a pipe on it does not compile.</summary>
public sealed class HookEvent : EventHandle
{
    internal HookEvent(string name)
        : base(name, isPipeEvent: false)
    {
    }

    internal override Route CreateRoute(RouteParts parts) => HookRoute.Create(this, parts);

    internal override async ValueTask<object?> RaiseAsync(EventDispatcher dispatcher, object?[] payload, CancellationToken cancellationToken)
    {
        await dispatcher.Publish(this, null, null, null, cancellationToken).ConfigureAwait(false);
        return null;
    }
}

/// <summary>An event with one payload argument. Hooks alone may listen to it; a pipe on it does not compile.</summary>
/// <typeparam name="T1">The first payload type.</typeparam>
public sealed class HookEvent<T1> : EventHandle<T1>
{
    internal HookEvent(string name, PayloadArgument a1)
        : base(name, isPipeEvent: false, a1)
    {
    }

    internal override Route CreateRoute(RouteParts parts) => HookRoute.Create(this, parts);

    internal override async ValueTask<object?> RaiseAsync(EventDispatcher dispatcher, object?[] payload, CancellationToken cancellationToken)
    {
        await dispatcher.Publish(this, payload[0], null, null, cancellationToken).ConfigureAwait(false);
        return payload[0];
    }
}

/// <summary>An event with two payload arguments. Hooks alone may listen to it; a pipe on it does not compile.</summary>
/// <typeparam name="T1">The first payload type.</typeparam>
/// <typeparam name="T2">The second payload type.</typeparam>
public sealed class HookEvent<T1, T2> : EventHandle<T1, T2>
{
    internal HookEvent(string name, PayloadArgument a1, PayloadArgument a2)
        : base(name, isPipeEvent: false, a1, a2)
    {
    }

    internal override Route CreateRoute(RouteParts parts) => HookRoute.Create(this, parts);

    internal override async ValueTask<object?> RaiseAsync(EventDispatcher dispatcher, object?[] payload, CancellationToken cancellationToken)
    {
        await dispatcher.Publish(this, payload[0], payload[1], null, cancellationToken).ConfigureAwait(false);
        return payload[0];
    }
}

/// <summary>An event with three payload arguments. Hooks alone may listen to it; a pipe on it does not compile.</summary>
/// <typeparam name="T1">The first payload type.</typeparam>
/// <typeparam name="T2">The second payload type.</typeparam>
/// <typeparam name="T3">The third payload type.</typeparam>
public sealed class HookEvent<T1, T2, T3> : EventHandle<T1, T2, T3>
{
    internal HookEvent(string name, PayloadArgument a1, PayloadArgument a2, PayloadArgument a3)
        : base(name, isPipeEvent: false, a1, a2, a3)
    {
    }

    internal override Route CreateRoute(RouteParts parts) => HookRoute.Create(this, parts);

    internal override async ValueTask<object?> RaiseAsync(EventDispatcher dispatcher, object?[] payload, CancellationToken cancellationToken)
    {
        await dispatcher.Publish(this, payload[0], payload[1], payload[2], cancellationToken).ConfigureAwait(false);
        return payload[0];
    }
}
