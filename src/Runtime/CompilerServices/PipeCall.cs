using System.ComponentModel;
using System.Runtime.CompilerServices;
using Grapnel.Dispatch;
using Microsoft.Extensions.DependencyInjection;

namespace Grapnel.CompilerServices;

/// <summary>The state of one run through the pipes of an event; generated segments read arguments from it and report each row to it.</summary>
/// <typeparam name="T">The first payload type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct PipeCall<T>
{
    private readonly PipeRoute<T> _route;
    private readonly IServiceProvider? _services;
    private ValueTask<T> _pending;
    private PipeScope? _ownScope;
    private long _clock;

    // Never zero, so that it is stored and can be read back at once: a field of a block just cleared cannot be, and costs as much as a pipe.
    private PipeState _state;

    internal PipeCall(PipeRoute<T> route, in PipeRest rest, IServiceProvider? services, CancellationToken token)
    {
        _route = route;
        _services = services;
        Second = rest.Second;
        Third = rest.Third;
        Token = token;
        _clock = CoarseClock.Begin();
        _state = PipeState.Running;
    }

    /// <summary>The row that runs; set by generated code before it calls a method.</summary>
    public int Row { readonly get; set; }

    /// <summary>The second payload argument.</summary>
    public object? Second { get; }

    /// <summary>The third payload argument.</summary>
    public object? Third { get; }

    /// <summary>The caller's token.</summary>
    public CancellationToken Token { get; }

    /// <summary>The part of the route that runs.</summary>
    internal int Part { readonly get; set; }

    /// <summary>Whether the row that ran last has not ended yet.</summary>
    internal readonly bool IsPending => (_state & PipeState.Pending) != 0;

    /// <summary>Whether the run is over without a pending row and without a scope to dispose.</summary>
    internal readonly bool IsDone => _state == PipeState.Running;

    /// <summary>The scope this run made for itself, to be disposed at its end.</summary>
    internal readonly PipeScope? OwnScope => _ownScope;

    /// <summary>A service from the scope of this run.</summary>
    public TService Service<TService>()
        where TService : notnull
    {
        if (_services is null)
        {
            _state |= PipeState.OwnScope;
            _ownScope ??= new PipeScope(_route.Services);
        }

        return (_services ?? _ownScope!.Services).GetRequiredService<TService>();
    }

    /// <summary>The result of a method that returned a task: the value where it has ended, else the run pauses at <see cref="Leave"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Await(ValueTask<T> task) => task.IsCompletedSuccessfully ? task.Result : Pause(task);

    /// <inheritdoc cref="Await(ValueTask{T})"/>
    public T Await(Task<T> task) => task is null ? throw NoTask() : Await(new ValueTask<T>(task));

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
    public T Await(Task task) => task is null ? throw NoTask() : Await(new ValueTask(task));

    /// <summary>Ends a row. True: return the payload to the host, since the row is not finished or was the last asked for.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Leave(T payload, int next, int to)
    {
        if (payload is null || CoarseClock.Now != _clock || (typeof(T).IsValueType && IsPending))
        {
            return LeaveSlowly(payload, next, to);
        }

        return next == to;
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
    internal void Resume(T payload) => LeaveSlowly(payload, next: 0, to: -1);

    private bool LeaveSlowly(T payload, int next, int to)
    {
        if (IsPending)
        {
            return true;
        }

        var now = CoarseClock.Now;
        if (now != _clock)
        {
            _route.CheckSlow(Part, Row, now - _clock);
            _clock = now;
        }

        if (payload is null && !_route.AcceptsNull)
        {
            throw new NullPipeResultException();
        }

        return next == to;
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

    private static InvalidOperationException NoTask() => new("The method returned null where a task was expected.");
}
