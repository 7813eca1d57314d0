namespace Grapnel.AspNetCore;

/// <summary>Has the host count as long as somebody looks: from a request on, until none has come for a while. May be used from several threads.</summary>
internal sealed class CountingLease : IDisposable
{
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(10);

    private readonly Lock _gate = new();
    private readonly Func<IDisposable> _watch;
    private readonly Timer _end;
    private IDisposable? _lease;
    private bool _disposed;

    /// <param name="watch">Makes the host count until what it returns is disposed.</param>
    public CountingLease(Func<IDisposable> watch)
    {
        _watch = watch;
        _end = new Timer(static lease => ((CountingLease)lease!).End(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Somebody looks.</summary>
    public void Renew()
    {
        lock (_gate)
        {
            if (!_disposed)
            {
                _lease ??= _watch();
                _end.Change(Length, Timeout.InfiniteTimeSpan);
            }
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _disposed = true;
            _end.Dispose();
        }

        End();
    }

    private void End()
    {
        lock (_gate)
        {
            _lease?.Dispose();
            _lease = null;
        }
    }
}
