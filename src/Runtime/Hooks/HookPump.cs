using System.Runtime.CompilerServices;
using Grapnel.CompilerServices;
using Grapnel.Workers;

namespace Grapnel.Hooks;

/// <summary>
/// Runs the items of one queue, one at a time: on the thread pool, where a queue has as many pumps as it may run items at once, or bound to a
/// worker thread.
/// </summary>
internal sealed class HookPump : IThreadPoolWorkItem
{
    // After so many items the pump goes to the back of the pool's line, so that no plugin keeps a thread from the others, and a worker thread looks round.
    private const int ItemsPerTurn = 256;

    private static ExecutionContext? s_clean;

    private readonly HookQueue _queue;
    private readonly HookFailures _failures;
    private readonly HookScope _scope;
    private readonly HookCall _call;
    private Action _resume;
    private WorkerThread? _thread;
    private object? _instance;
    private ValueTask _pending;
    private bool _hasItem;
    private int _row;
    private int _place;
    private bool _isPerDocument;
    private bool _isClosing;

    public HookPump(HookQueue queue, HookFailures failures, IServiceProvider services, object? instance, CancellationToken stopping)
    {
        _queue = queue;
        _failures = failures;
        _scope = new HookScope(services);
        _call = new HookCall(_scope, stopping);
        _instance = instance;

        // Whoever completes a hook's task is not made to run the items behind it.
        _resume = () => ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: true);
    }

    /// <summary>The execution context of a thread on which nothing has run yet. First asked for on such a thread.</summary>
    public static ExecutionContext Clean => s_clean ??= ExecutionContext.Capture()!;

    /// <summary>Whether it runs on a worker thread.</summary>
    public bool IsBound => _thread is not null;

    /// <summary>How many items have ended; asked while the pump does not run.</summary>
    public long Items { get; private set; }

    /// <summary>Whether an item is under way; asked while the pump does not run.</summary>
    public bool HasItem => _hasItem;

    /// <summary>Says that there is something to run, to the thread the pump is bound to at this moment; called inside the gate of the queue, before <see cref="Start"/>.</summary>
    public void Mark() => _thread?.Mark();

    /// <summary>Sets the pump going; called once for each time the queue found it idle, outside of its gate.</summary>
    public void Start()
    {
        if (_thread is not null)
        {
            _thread.Rouse();
        }
        else
        {
            ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
        }
    }

    /// <summary>Binds the pump to a thread and its instance of the plugin, or to the next ones. Called while it does not run and its queue does not start it.</summary>
    public void MoveTo(WorkerThread thread, object? instance)
    {
        _thread = thread;
        _instance = instance;
        _resume = thread.Wake;
    }

    /// <summary>Ends the wait for a method whose thread is gone: its row counts as failed, and those behind it run when the pump is started again.</summary>
    public void GiveUp(Exception error)
    {
        if (_hasItem)
        {
            _pending = ValueTask.FromException(error);
            _call.Documents.GiveUp();
        }
    }

    void IThreadPoolWorkItem.Execute()
    {
        if (Run())
        {
            Start();
        }
    }

    /// <summary>Runs items; on a worker thread until something else is to be done there.</summary>
    /// <returns>Whether to go on; else the queue starts the pump, or the method it waits for.</returns>
    public bool Run()
    {
        var clean = Clean;
        for (var items = 0; items < ItemsPerTurn; items++)
        {
            if (items != 0 && _thread is { IsUndisturbed: false })
            {
                return true;
            }

            if (!_hasItem)
            {
                // Over the one before; where there is none, nothing of that is kept.
                if (!_queue.TryTake(this, out _call.Item))
                {
                    return false;
                }

                _hasItem = true;
                _isPerDocument = false;
                _row = _place = -1;
            }

            if (!RunItem(clean))
            {
                return false;
            }

            _hasItem = false;
            Items++;
            _call.Documents.Clear();
        }

        return true;
    }

    /// <summary>Runs what is left of the item. False: a method has not ended; the pump goes on when it has.</summary>
    private bool RunItem(ExecutionContext clean)
    {
        var target = _call.Item.Target;
        if (_row >= 0 && !_isClosing)
        {
            EndRow();
        }

        while (!_isClosing && (target.IsUnfiltered ? ++_row < target.Hooks.Length : Advance(target)))
        {
            if (_queue.IsClosed)
            {
                _failures.Abandoned(_call.Item, _row);
                break;
            }

            _call.Item.Context.Enter(clean);
            try
            {
                _call.Item.Context.Observation?.Begin(_row);
                var running = target.Run(_instance, _row, _call);
                if (running.IsCompletedSuccessfully && !_isPerDocument)
                {
                    // Nearly always: nothing is kept of it.
                    running.GetAwaiter().GetResult();
                    _failures.Succeeded(_call.Item, _row);
                    continue;
                }

                _pending = running;
                if (Pauses(running) || (_isPerDocument && _call.Documents.Await(_resume)))
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

        var matches = _call.Item.Matches;
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

            _failures.Succeeded(_call.Item, _row);
        }
        catch (Exception error)
        {
            // The report is an emission from inside the hook that failed, whichever thread its task ended on.
            _call.Item.Context.Enter(s_clean!);
            _failures.Failed(_call.Item, _row, error);
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
            _call.Item.Context.Enter(s_clean!);
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
            _failures.ScopeFailed(_call.Item, error);
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

        // On a worker thread the way back is its context.
        task.ConfigureAwait(IsBound).GetAwaiter().UnsafeOnCompleted(_resume);
        return true;
    }
}
