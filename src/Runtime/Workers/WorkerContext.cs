namespace Grapnel.Workers;

/// <summary>The synchronization context of a worker thread: what awaits on the thread goes on there, one thing at a time. May be used from several threads.</summary>
internal sealed class WorkerContext(WorkerThread thread) : SynchronizationContext
{
    /// <summary>Has something called on the thread. Once the thread has ended it is not called any more.</summary>
    public override void Post(SendOrPostCallback d, object? state) => thread.Post(d, state);

    /// <exception cref="InvalidOperationException">The thread has ended.</exception>
    public override void Send(SendOrPostCallback d, object? state)
    {
        if (thread.IsCurrent)
        {
            d(state);
            return;
        }

        thread.Invoke(() =>
        {
            d(state);
            return Task.CompletedTask;
        }).GetAwaiter().GetResult();
    }

    public override SynchronizationContext CreateCopy() => this;
}
