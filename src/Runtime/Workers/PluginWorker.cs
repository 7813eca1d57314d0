using Grapnel.Errors;
using Grapnel.Hooks;
using Grapnel.Hosting;
using Grapnel.Registration;

namespace Grapnel.Workers;

/// <summary>
/// One of the worker threads of a plugin, with its own instance. When an exception from outside a handler ends the thread, another thread with
/// another instance takes its place and its queue.
/// </summary>
internal sealed class PluginWorker : IDisposable
{
    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan DisposeLimit = TimeSpan.FromSeconds(5);

    private readonly Lock _gate = new();
    private readonly PluginEntry _plugin;
    private readonly RuntimeLog _log;
    private readonly Func<PluginWorker, CancellationToken, Task> _restart;
    private readonly CancellationTokenSource _ending = new();
    private WorkerThread _thread;
    private Task _replacing = Task.CompletedTask;
    private HookQueue? _queue;
    private HookPump? _pump;
    private TimeSpan _wait = FirstWait;
    private long _itemsBefore = -1;
    private bool _isReady;

    /// <param name="plugin">The plugin.</param>
    /// <param name="number">Which of its threads, from 1.</param>
    /// <param name="log">Where a replacement is logged.</param>
    /// <param name="restart">Makes and inits an instance on a thread that took the place of another.</param>
    public PluginWorker(PluginEntry plugin, int number, RuntimeLog log, Func<PluginWorker, CancellationToken, Task> restart)
    {
        _plugin = plugin;
        _log = log;
        _restart = restart;
        Number = number;
        Name = $"grapnel {plugin.Name} #{number}";
        _thread = NewThread();
    }

    /// <summary>Which of the plugin's threads it is, from 1.</summary>
    public int Number { get; }

    /// <summary>The name of the thread.</summary>
    public string Name { get; }

    /// <summary>The instance that runs on the thread; null where there is none yet.</summary>
    public object? Instance { get; private set; }

    /// <summary>Makes the instance, on the thread.</summary>
    public Task Create(IServiceProvider services) => Invoke(() =>
    {
        Instance = _plugin.Descriptor.Create(services);
        return Task.CompletedTask;
    });

    /// <summary>Calls something on the thread.</summary>
    public Task Invoke(Func<Task> call) => _thread.Invoke(call);

    /// <summary>Lets the hooks run: called once, when all plugins have started.</summary>
    /// <param name="queue">The queue of this thread.</param>
    /// <param name="pump">The one pump of the queue.</param>
    public void Run(HookQueue queue, HookPump pump)
    {
        (_queue, _pump) = (queue, pump);
        pump.MoveTo(_thread, Instance);
        _thread.Carry(pump);
        BeReady();
    }

    /// <summary>Disposes the instance, on its thread, and ends the thread.</summary>
    /// <param name="limit">How long to wait for it. A thread that is blocked goes on in the background, and ends when it can.</param>
    public async Task EndAsync(TimeSpan limit)
    {
        await _ending.CancelAsync().ConfigureAwait(false);
        try
        {
            await End().WaitAsync(limit).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            _log.WorkerBlocked(_plugin.Name, Name);
        }
    }

    /// <summary>Called when the thread has ended.</summary>
    public void Dispose() => _ending.Dispose();

    private async Task End()
    {
        await Replacing().ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        try
        {
            if (Instance is { } instance)
            {
                await (_thread.Failure is null ? _thread.Invoke(() => PluginDisposal.Dispose(instance).AsTask()) : PluginDisposal.Dispose(instance).AsTask()).ConfigureAwait(false);
            }
        }
        catch (Exception error)
        {
            _log.DisposeFailed(_plugin.Name, error);
        }

        _thread.End();
        await _thread.Ended.ConfigureAwait(false);
        Dispose();
    }

    private Task Replacing()
    {
        lock (_gate)
        {
            _isReady = false;
            return _replacing;
        }
    }

    private WorkerThread NewThread()
    {
        var thread = new WorkerThread(Name, Failed);
        thread.Start();
        return thread;
    }

    private void BeReady()
    {
        lock (_gate)
        {
            _isReady = !_ending.IsCancellationRequested;
            if (_isReady && _thread.Failure is { } failure)
            {
                Replace(failure);
            }
        }
    }

    // On the thread that ends. Before it was ready, whoever starts it finds the failure.
    private void Failed(WorkerThread thread, Exception error)
    {
        lock (_gate)
        {
            if (_isReady && thread == _thread)
            {
                Replace(error);
            }
        }
    }

    private void Replace(Exception error)
    {
        _isReady = false;
        _queue!.Detach(_pump!);
        _pump!.GiveUp(new InvalidOperationException($"Worker thread '{Name}' of plugin '{_plugin.Name}' was replaced while the hook ran, since something on the thread but outside a hook has thrown: {ErrorMessage.Of(error)}", error));
        _replacing = Task.Run(() => ReplaceAsync(error));
    }

    private async Task ReplaceAsync(Exception failure)
    {
        _log.WorkerFailed(_plugin.Name, Name, _queue!.Pending, failure);
        await Discard().ConfigureAwait(false);

        // One that falls before it has ended a single item would fall again and again, as fast as instances can be made.
        if (_pump!.Items == _itemsBefore)
        {
            await Wait().ConfigureAwait(false);
        }
        else
        {
            (_itemsBefore, _wait) = (_pump.Items, FirstWait);
        }

        while (true)
        {
            try
            {
                _thread = NewThread();
                await _restart(this, _ending.Token).ConfigureAwait(false);
                break;
            }
            catch (Exception error) when (!_ending.IsCancellationRequested)
            {
                _log.WorkerNotReplaced(_plugin.Name, Name, (long)_wait.TotalMilliseconds, error);
            }

            await Discard().ConfigureAwait(false);
            await Wait().ConfigureAwait(false);
        }

        _pump!.MoveTo(_thread, Instance);
        _thread.Carry(_pump);
        _queue!.Attach(_pump);
        _log.WorkerReplaced(_plugin.Name, Name);
        BeReady();
    }

    private async Task Wait()
    {
        var wait = _wait;
        _wait = wait * 2 < LongestWait ? wait * 2 : LongestWait;
        await Task.Delay(wait, _ending.Token).ConfigureAwait(false);
    }

    /// <summary>Disposes an instance once its thread has ended. One whose init still blocks the thread is disposed when that goes on, and is not waited for.</summary>
    private async Task Discard()
    {
        _thread.End();
        if (Instance is not { } instance)
        {
            return;
        }

        Instance = null;
        var disposed = DisposeAfter(_thread.Ended, instance);
        if (await Task.WhenAny(disposed, Task.Delay(DisposeLimit)).ConfigureAwait(false) != disposed)
        {
            _log.WorkerBlocked(_plugin.Name, Name);
        }
    }

    private async Task DisposeAfter(Task ended, object instance)
    {
        try
        {
            await ended.ConfigureAwait(false);
            await Task.Run(() => PluginDisposal.Dispose(instance).AsTask()).ConfigureAwait(false);
        }
        catch (Exception error)
        {
            _log.DisposeFailed(_plugin.Name, error);
        }
    }
}
