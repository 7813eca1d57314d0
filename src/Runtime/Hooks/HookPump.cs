using System.Runtime.CompilerServices;
using Grapnel.CompilerServices;

namespace Grapnel.Hooks;

/// <summary>Runs the items of one queue on the thread pool, one at a time; a queue has as many pumps as it may run items at once.</summary>
internal sealed class HookPump : IThreadPoolWorkItem
{
    // After so many items the pump goes to the back of the pool's line, so that no plugin keeps a thread from the others.
    private const int ItemsPerTurn = 256;

    private static ExecutionContext? s_clean;

    private readonly HookQueue _queue;
    private readonly HookFailures _failures;
    private readonly HookScope _scope;
    private readonly HookCall _call;
    private readonly Action _resume;
    private HookItem _item;
    private ValueTask _pending;
    private int _row;
    private int _place;
    private bool _isPerDocument;
    private bool _isClosing;

    public HookPump(HookQueue queue, HookFailures failures, IServiceProvider services, CancellationToken stopping)
    {
        _queue = queue;
        _failures = failures;
        _scope = new HookScope(services);
        _call = new HookCall(_scope, stopping);

        // Whoever completes a hook's task is not made to run the items behind it.
        _resume = () => ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: true);
    }

    /// <summary>Sets the pump going; called once for each time the queue found it idle.</summary>
    public void Start() => ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);

    void IThreadPoolWorkItem.Execute()
    {
        var clean = s_clean ??= ExecutionContext.Capture()!;
        for (var items = 0; items < ItemsPerTurn; items++)
        {
            if (_item.Target is null)
            {
                // Straight into its place: an item is six references, and each copy of them on the heap is paid for.
                if (!_queue.TryTake(this, out _item))
                {
                    return;
                }

                _row = _place = -1;
                _call.Set(_item);
            }

            if (!RunItem(clean))
            {
                return;
            }

            _item = default;
            _isPerDocument = false;
            _call.Clear();
        }

        Start();
    }

    /// <summary>Runs what is left of the item. False: a method has not ended; the pump goes on when it has.</summary>
    private bool RunItem(ExecutionContext clean)
    {
        var target = _item.Target;
        if (_row >= 0 && !_isClosing)
        {
            EndRow();
        }

        while (!_isClosing && (target.IsUnfiltered ? ++_row < target.Hooks.Length : Advance(target)))
        {
            if (_queue.IsClosed)
            {
                _failures.Abandoned(_item, _row);
                break;
            }

            _item.Context.Enter(clean);
            try
            {
                _item.Context.Observation?.Begin(_row);
                _pending = target.Run(_row, _call);
                if (Pauses(_pending) || (_isPerDocument && _call.Documents.Await(_resume)))
                {
                    return false;
                }
            }
            catch (Exception error)
            {
                // Also of a task that was awaited before: asking whether it has ended throws.
                _pending = ValueTask.FromException(error);
            }

            EndRow();
        }

        return CloseScope();
    }

    /// <summary>Goes on to the next call: of the same row for its next document, or of the next row that matched.</summary>
    private bool Advance(HookTarget target)
    {
        if (_isPerDocument && _call.Documents.Next())
        {
            return true;
        }

        var matches = _item.Matches;
        var count = matches?.Count ?? target.Hooks.Length;
        while (++_place < count)
        {
            _row = matches?.Row(_place) ?? _place;
            _isPerDocument = target.Hooks[_row].Row.IsPerDocument;
            if (!_isPerDocument)
            {
                _call.ShowDocuments();
                return true;
            }

            _call.Documents.Begin(_call.First, matches?.DocumentsOf(_place));
            if (_call.Documents.Next())
            {
                return true;
            }
        }

        return false;
    }

    private void EndRow()
    {
        var ended = _pending;
        _pending = default;
        try
        {
            ended.GetAwaiter().GetResult();
            if (_isPerDocument && _call.Documents.IsPending)
            {
                _call.Documents.End();
            }

            _failures.Succeeded(_item, _row);
        }
        catch (Exception error)
        {
            // The report is an emission from inside the hook that failed, whichever thread its task ended on.
            _item.Context.Enter(s_clean!);
            _failures.Failed(_item, _row, error);
        }
    }

    private bool CloseScope()
    {
        if (!_isClosing)
        {
            if (!_scope.IsOpen)
            {
                return true;
            }

            _isClosing = true;
            _item.Context.Enter(s_clean!);
            try
            {
                _pending = _scope.CloseAsync();
            }
            catch (Exception error)
            {
                _pending = ValueTask.FromException(error);
            }

            if (Pauses(_pending))
            {
                return false;
            }
        }

        _isClosing = false;
        var closed = _pending;
        _pending = default;
        try
        {
            closed.GetAwaiter().GetResult();
        }
        catch (Exception error)
        {
            _failures.ScopeFailed(_item, error);
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Pauses(ValueTask task)
    {
        if (task.IsCompleted)
        {
            return false;
        }

        task.ConfigureAwait(false).GetAwaiter().UnsafeOnCompleted(_resume);
        return true;
    }
}
