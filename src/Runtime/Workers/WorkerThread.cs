using System.Collections.Concurrent;
using Grapnel.Errors;
using Grapnel.Hooks;

namespace Grapnel.Workers;

/// <summary>
/// A thread that runs one pump and what is posted to its context, one thing at a time. An exception out of something posted ends it. All members may
/// be called from several threads.
/// </summary>
internal sealed class WorkerThread
{
    // What is posted goes before the next item, which it may be a part of; but it must not keep the items away for ever.
    private const int CallsPerTurn = 64;

    // A few microseconds, in which the next item often comes: waking a thread that sleeps costs more than most hooks. It yields meanwhile: where
    // there are more threads than processors, who brings the next item must not wait for one that looks out for it.
    private const int LooksBeforeSleep = 20;

    private readonly ConcurrentQueue<(SendOrPostCallback Call, object? State)> _posted = new();
    private readonly object _sleep = new();
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly WorkerContext _context;
    private readonly Thread _thread;
    private readonly Action<WorkerThread, Exception> _failed;
    private HookPump? _pump;
    private int _due;
    private int _sleeping;
    private volatile bool _isEnding;
    private volatile Exception? _failure;

    /// <param name="name">The name of the thread.</param>
    /// <param name="failed">Called on the thread, last of all, when something posted has thrown.</param>
    public WorkerThread(string name, Action<WorkerThread, Exception> failed)
    {
        _failed = failed;
        _context = new WorkerContext(this);
        _thread = new Thread(Loop) { Name = name, IsBackground = true };
    }

    public bool IsCurrent => Thread.CurrentThread == _thread;

    /// <summary>What something posted has thrown; null while the thread is well.</summary>
    public Exception? Failure => _failure;

    /// <summary>Completes when the thread has ended.</summary>
    public Task Ended => _ended.Task;

    public void Start() => _thread.UnsafeStart();

    /// <summary>Gives the thread its pump, before the pump is started for the first time.</summary>
    public void Carry(HookPump pump) => Volatile.Write(ref _pump, pump);

    /// <summary>Has the pump run. On a thread that has ended it does nothing.</summary>
    public void Wake()
    {
        Mark();
        Rouse();
    }

    /// <summary>Says that the pump is to run, to be followed by <see cref="Rouse"/>.</summary>
    public void Mark() => Volatile.Write(ref _due, 1);

    /// <summary>Whether the next item may follow at once, asked on the thread between two: nothing was posted, and its context is as it was.</summary>
    public bool IsUndisturbed => _posted.IsEmpty && SynchronizationContext.Current == _context;

    public void Post(SendOrPostCallback call, object? state)
    {
        _posted.Enqueue((call, state));
        Rouse();
    }

    /// <summary>Calls something on the thread. What it throws goes to the task, not to the thread.</summary>
    /// <exception cref="InvalidOperationException">The thread ended before the call did.</exception>
    public async Task Invoke(Func<Task> call)
    {
        var started = new TaskCompletionSource<Task>(TaskCreationOptions.RunContinuationsAsynchronously);
        Post(
            _ =>
            {
                try
                {
                    started.SetResult(call());
                }
                catch (Exception error)
                {
                    started.SetException(error);
                }
            },
            state: null);
        var called = started.Task.Unwrap();
        if (await Task.WhenAny(called, Ended).ConfigureAwait(false) != called && !called.IsCompleted)
        {
            var why = _failure is { } failure ? $": {ErrorMessage.Of(failure)}" : ".";
            throw new InvalidOperationException($"Worker thread '{_thread.Name}' has ended{why}", _failure);
        }

        await called.ConfigureAwait(false);
    }

    /// <summary>Ends the thread after what is posted to it now.</summary>
    public void End()
    {
        _isEnding = true;
        Rouse();
    }

    private void Loop()
    {
        var clean = HookPump.Clean;
        var isDue = false;
        try
        {
            while (true)
            {
                SynchronizationContext.SetSynchronizationContext(_context);
                var calls = RunPosted(clean);
                isDue = Interlocked.Exchange(ref _due, 0) != 0 || isDue;
                if (isDue)
                {
                    isDue = _pump!.Run();
                    ExecutionContext.Restore(clean);
                }
                else if (calls == 0)
                {
                    if (_isEnding)
                    {
                        return;
                    }

                    Sleep();
                }
            }
        }
        catch (WorkerCallException error)
        {
            _failure = error.InnerException!;
            ExecutionContext.Restore(clean);
            SynchronizationContext.SetSynchronizationContext(null);
            _failed(this, _failure);
        }
        finally
        {
            _ended.SetResult();
        }
    }

    private int RunPosted(ExecutionContext clean)
    {
        var calls = 0;
        while (calls < CallsPerTurn && _posted.TryDequeue(out var posted))
        {
            calls++;
            try
            {
                posted.Call(posted.State);
            }
            catch (Exception error)
            {
                throw new WorkerCallException(error);
            }

            // What it left behind is no business of the next.
            ExecutionContext.Restore(clean);
        }

        return calls;
    }

    private void Sleep()
    {
        for (var i = 0; i < LooksBeforeSleep && Environment.ProcessorCount > 1; i++)
        {
            if (HasWork)
            {
                return;
            }

            Thread.Yield();
        }

        // Says that it sleeps before it looks a last time; who brings work looks after bringing it.
        Interlocked.Exchange(ref _sleeping, 1);
        if (HasWork || _isEnding)
        {
            Volatile.Write(ref _sleeping, 0);
            return;
        }

        lock (_sleep)
        {
            while (Volatile.Read(ref _sleeping) != 0)
            {
                Monitor.Wait(_sleep);
            }
        }
    }

    private bool HasWork => Volatile.Read(ref _due) != 0 || !_posted.IsEmpty;

    /// <summary>Wakes the thread if it sleeps.</summary>
    public void Rouse()
    {
        if (Interlocked.Exchange(ref _sleeping, 0) != 0)
        {
            lock (_sleep)
            {
                Monitor.Pulse(_sleep);
            }
        }
    }

    /// <summary>Something posted has thrown, in distinction from the runtime itself, whose faults are not to be survived.</summary>
    private sealed class WorkerCallException(Exception error) : Exception(ErrorMessage.Of(error), error);
}
