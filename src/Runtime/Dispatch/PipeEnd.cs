using System.Threading.Tasks.Sources;

namespace Grapnel.Dispatch;

/// <summary>
/// A run that waits for the last row of its chain, seen from the caller: the row's own task, with the end of the row looked at when
/// the result is taken. Nothing is scheduled in between, and the object is used again, so that a pipe that yields costs little more
/// than awaiting it directly.
/// </summary>
internal sealed class PipeEnd<T> : IValueTaskSource<T>
{
    private readonly PipeRoute<T> _route;
    private readonly Action _completed;
    private ValueTask<T> _pending;
    private CancellationToken _token;
    private Action<object?>? _continuation;
    private object? _state;
    private long _clock;
    private int _row;
    private short _version;

    public PipeEnd(PipeRoute<T> route)
    {
        _route = route;
        _completed = Continue;
    }

    /// <summary>The task of a run.</summary>
    public ValueTask<T> Begin(ValueTask<T> pending, int row, long clock, CancellationToken token)
    {
        _pending = pending;
        _row = row;
        _clock = clock;
        _token = token;
        return new ValueTask<T>(this, _version);
    }

    ValueTaskSourceStatus IValueTaskSource<T>.GetStatus(short token)
    {
        Check(token);
        return !_pending.IsCompleted ? ValueTaskSourceStatus.Pending
            : _pending.IsCompletedSuccessfully ? ValueTaskSourceStatus.Succeeded
            : _pending.IsCanceled ? ValueTaskSourceStatus.Canceled
            : ValueTaskSourceStatus.Faulted;
    }

    void IValueTaskSource<T>.OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags)
    {
        Check(token);
        _continuation = continuation;
        _state = state;
        var awaiter = _pending.ConfigureAwait((flags & ValueTaskSourceOnCompletedFlags.UseSchedulingContext) != 0).GetAwaiter();
        if ((flags & ValueTaskSourceOnCompletedFlags.FlowExecutionContext) != 0)
        {
            awaiter.OnCompleted(_completed);
        }
        else
        {
            awaiter.UnsafeOnCompleted(_completed);
        }
    }

    T IValueTaskSource<T>.GetResult(short token)
    {
        Check(token);
        var (pending, row, clock, cancellation) = (_pending, _row, _clock, _token);
        try
        {
            return _route.TakeEnd(pending, row, clock, cancellation);
        }
        finally
        {
            _version++;
            _pending = default;
            _token = default;
            _route.Spare = this;
        }
    }

    private void Continue()
    {
        var (continuation, state) = (_continuation!, _state);
        _continuation = null;
        _state = null;
        continuation(state);
    }

    private void Check(short token)
    {
        if (token != _version)
        {
            throw new InvalidOperationException("The task of PipeAsync was awaited twice: a ValueTask can be awaited once.");
        }
    }
}
