using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Grapnel.Dispatch;
using Microsoft.Extensions.DependencyInjection;

namespace Grapnel.CompilerServices;

/// <summary>The state of one run through the pipes of an event; generated segments read arguments from it and report each row to it.</summary>
/// <typeparam name="T">The first payload type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "The route disposes the scope when the run ends.")]
public struct PipeCall<T>
{
    private PipeRoute<T> _route;
    private IServiceProvider? _services;
    private ValueTask<T> _pending;
    private PipeScope? _ownScope;
    private long _clock;

    private PipeState _state;

    /// <summary>
    /// Fills a call that was not cleared: _pending and _ownScope have a value only where _state says so,
    /// and references are null anyway, since the collector must not see garbage. Not a constructor: that
    /// would build it elsewhere and copy it, for the price of several pipes.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Begin(PipeRoute<T> route, IServiceProvider? services, CancellationToken token)
    {
        _route = route;
        _services = services;
        Token = token;
        _clock = CoarseClock.Begin();
        _state = PipeState.Running;
        Part = 0;
    }

    internal void Add(in PipeRest rest)
    {
        Second = rest.Second;
        Third = rest.Third;
    }

    /// <summary>The row that runs; set by generated code before it calls a method.</summary>
    public int Row { readonly get; set; }

    /// <summary>The second payload argument.</summary>
    public object? Second { readonly get; private set; }

    /// <summary>The third payload argument.</summary>
    public object? Third { readonly get; private set; }

    /// <summary>The caller's token.</summary>
    public CancellationToken Token { readonly get; private set; }

    /// <summary>The part of the route that runs.</summary>
    internal int Part { readonly get; set; }

    /// <summary>Whether the row that ran last was passed over; says so only where somebody clears it first, as observers do.</summary>
    internal bool IsPassedOver { readonly get; set; }

    /// <summary>Whether the row that ran last has not ended yet.</summary>
    internal readonly bool IsPending => (_state & PipeState.Pending) != 0;

    /// <summary>Whether a row is pending and there is no scope to dispose.</summary>
    internal readonly bool IsPendingAlone => _state == (PipeState.Running | PipeState.Pending);

    /// <summary>When the row that ran last began.</summary>
    internal readonly long Clock => _clock;

    /// <summary>Whether the run is over without a pending row and without a scope to dispose.</summary>
    internal readonly bool IsDone => _state == PipeState.Running;

    /// <summary>The scope this run made for itself, to be disposed at its end.</summary>
    internal readonly PipeScope? OwnScope => (_state & PipeState.OwnScope) != 0 ? _ownScope : null;

    /// <summary>The request that filters test; null where the payload has none, which no filter matches.</summary>
    public readonly Request? Request(T payload) => _route.RequestArgument.Of(payload, Second, Third);

    /// <summary>Says that the row's filters did not match, so that its method is not called.</summary>
    public void PassOver() => IsPassedOver = true;

    /// <summary>A service from the scope of this run.</summary>
    public TService Service<TService>()
        where TService : notnull
    {
        if (_services is null && OwnScope is null)
        {
            _ownScope = new PipeScope(_route.Services);
            _state |= PipeState.OwnScope;
        }

        return (_services ?? _ownScope!.Services).GetRequiredService<TService>();
    }

    /// <summary>The result of a method that returned a task: the value where it has ended, else the run pauses at <see cref="Leave"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Await(ValueTask<T> task) => task.IsCompletedSuccessfully ? task.Result : Pause(task);

    /// <inheritdoc cref="Await(ValueTask{T})"/>
    public T Await(Task<T> task) => task is null ? throw HandlerTask.None() : Await(new ValueTask<T>(task));

    /// <summary>The same for a pipe without payload.</summary>
    public T Await(ValueTask task)
    {
        if (!task.IsCompletedSuccessfully)
        {
            return Pause(PipeTasks.WithResult<T>(task));
        }

        task.GetAwaiter().GetResult();
        return default!;
    }

    /// <inheritdoc cref="Await(ValueTask)"/>
    public T Await(Task task) => task is null ? throw HandlerTask.None() : Await(new ValueTask(task));

    /// <summary>Ends a row that is not the last. True: return the payload to the host, since the row is not finished or was the last asked for.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Leave(T payload, int next, int to)
    {
        if (payload is null || CoarseClock.Now != _clock || (typeof(T).IsValueType && IsPending))
        {
            return LeaveSlowly(payload, next, to);
        }

        return next == to;
    }

    /// <summary>Ends the last row of a segment.</summary>
    /// <returns>The payload, to be returned to the host.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T End(T payload)
    {
        if (payload is null || CoarseClock.Now != _clock || (typeof(T).IsValueType && IsPending))
        {
            return EndSlowly(payload);
        }

        return payload;
    }

    /// <summary>Takes the task the run waits for; it continues with <see cref="Resume"/>.</summary>
    internal ValueTask<T> TakePending()
    {
        var pending = _pending;
        _pending = default;
        _state &= ~PipeState.Pending;
        return pending;
    }

    /// <summary>Checks what a row ended with after it was awaited.</summary>
    internal void Resume(T payload) => EndSlowly(payload);

    private bool LeaveSlowly(T payload, int next, int to)
    {
        if (IsPending)
        {
            return true;
        }

        _clock = _route.CheckEnd(payload, Part, Row, _clock);
        return next == to;
    }

    private T EndSlowly(T payload)
    {
        LeaveSlowly(payload, next: 0, to: 0);
        return payload;
    }

    private T Pause(ValueTask<T> task)
    {
        if (task.IsCompleted)
        {
            return task.GetAwaiter().GetResult();
        }

        _pending = task;
        _state |= PipeState.Pending;
        return default!;
    }
}
