using Grapnel.CompilerServices;

namespace Grapnel;

/// <summary>A declared event with one payload argument: a <see cref="PipeEvent{T1}"/> or a <see cref="HookEvent{T1}"/>.</summary>
/// <typeparam name="T1">The first payload type.</typeparam>
public abstract class EventHandle<T1> : EventHandle
{
    private protected EventHandle(string name, bool isPipeEvent, PayloadArgument a1)
        : base(name, isPipeEvent, a1)
    {
    }
}

/// <summary>A declared event with two payload arguments.</summary>
/// <typeparam name="T1">The first payload type.</typeparam>
/// <typeparam name="T2">The second payload type.</typeparam>
public abstract class EventHandle<T1, T2> : EventHandle
{
    private protected EventHandle(string name, bool isPipeEvent, PayloadArgument a1, PayloadArgument a2)
        : base(name, isPipeEvent, a1, a2)
    {
    }
}

/// <summary>A declared event with three payload arguments.</summary>
/// <typeparam name="T1">The first payload type.</typeparam>
/// <typeparam name="T2">The second payload type.</typeparam>
/// <typeparam name="T3">The third payload type.</typeparam>
public abstract class EventHandle<T1, T2, T3> : EventHandle
{
    private protected EventHandle(string name, bool isPipeEvent, PayloadArgument a1, PayloadArgument a2, PayloadArgument a3)
        : base(name, isPipeEvent, a1, a2, a3)
    {
    }
}
