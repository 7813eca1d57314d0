using Grapnel.Dispatch;

namespace Grapnel.Testing;

/// <summary>Keeps what ran, in the order in which it ended.</summary>
internal sealed class RunRecorder : IHandlerObserver
{
    private readonly Lock _gate = new();
    private readonly List<HandlerRun> _runs = [];

    public IReadOnlyList<HandlerRun> Runs
    {
        get
        {
            lock (_gate)
            {
                return [.. _runs];
            }
        }
    }

    public void Ended(string plugin, string method, string eventName, bool isPipe, Exception? error)
    {
        lock (_gate)
        {
            _runs.Add(new HandlerRun(plugin, method, eventName, isPipe, error));
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _runs.Clear();
        }
    }
}
