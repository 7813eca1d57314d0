using Grapnel.Dispatch;
using Grapnel.Telemetry;

namespace Grapnel.Hooks;

/// <summary>Where a hook stands: the emission it runs for, and the emissions around that one. Flows with the hook's asynchronous calls.</summary>
internal sealed class HookContext
{
    private static readonly AsyncLocal<HookContext?> Flowing = new();
    private readonly Router _router;
    private readonly HookContext? _outer;
    private readonly string _eventName;
    private readonly int _depth;
    private ExecutionContext? _execution;

    public HookContext(Router router, string eventName, bool isErrorReport = false)
        : this(router, eventName, isErrorReport, outer: null)
    {
    }

    private HookContext(Router router, string eventName, bool isErrorReport, HookContext? outer)
    {
        _router = router;
        _eventName = eventName;
        _outer = outer;
        _depth = outer is null ? 1 : outer._depth + 1;
        IsErrorReport = isErrorReport || outer is { IsErrorReport: true };
    }

    /// <summary>The context of the hook this code runs in; null outside hooks.</summary>
    public static HookContext? Current => Flowing.Value;

    /// <summary>Whether this emission reports a failed hook, or was caused by one that does: a failure in there is logged and goes no further.</summary>
    public bool IsErrorReport { get; }

    /// <summary>What is measured of the item this context is of; null where nobody listens.</summary>
    public HookObservation? Observation { get; private init; }

    /// <summary>Whether this code runs in a hook of a host.</summary>
    public static bool IsInside(Router router) => Flowing.Value is { } context && context._router == router;

    /// <summary>The context of an emission from inside this one.</summary>
    /// <exception cref="EventDepthException">Emissions are nested too deep.</exception>
    public HookContext Nest(Router router, string eventName, int limit, bool isErrorReport)
    {
        var inner = new HookContext(router, eventName, isErrorReport, this);

        // The report of a failure is always let through once; what it causes is bounded again.
        var isAllowed = inner._depth <= limit || (isErrorReport && !IsErrorReport);
        return isAllowed ? inner : throw EventDepthException.OfHooks(limit, inner.Chain());
    }

    /// <summary>The same emission, for one item that is measured.</summary>
    public HookContext Observed(HookObservation observation) => new(_router, _eventName, IsErrorReport, _outer) { Observation = observation };

    /// <summary>Makes this the current context, on top of <paramref name="clean"/>; costs nothing after the first time.</summary>
    public void Enter(ExecutionContext clean)
    {
        if (_execution is { } known)
        {
            ExecutionContext.Restore(known);
            return;
        }

        ExecutionContext.Restore(clean);
        Flowing.Value = this;
        _execution = ExecutionContext.Capture();
    }

    private List<string> Chain()
    {
        var events = new List<string>();
        for (var context = this; context is not null; context = context._outer)
        {
            events.Insert(0, context._eventName);
        }

        return events;
    }
}
