using System.Runtime.CompilerServices;

namespace Grapnel.Overload;

/// <summary>A queue as the monitor sees it. While it holds less than the threshold, looking at it costs a comparison.</summary>
internal sealed class OverloadSource
{
    private readonly OverloadMonitor _monitor;
    private readonly int _threshold;
    private int _isRaised;

    public OverloadSource(OverloadMonitor monitor, string delayed, int capacity, double warnAt)
    {
        _monitor = monitor;
        Delayed = delayed;
        Capacity = capacity;
        _threshold = warnAt > 0 ? (int)(capacity * warnAt / 100) : int.MaxValue;
    }

    /// <summary>What is delayed, as the log says it.</summary>
    public string Delayed { get; }

    public int Capacity { get; }

    /// <summary>Looks at how many items wait; called after every change, and outside of locks.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Look(int count)
    {
        if (count > _threshold)
        {
            _monitor.Above(this, count);
        }
        else if (count == 0 && _isRaised != 0)
        {
            _monitor.Emptied(this);
        }
    }

    /// <summary>Whether this is news.</summary>
    public bool Raise() => _isRaised == 0 && Interlocked.Exchange(ref _isRaised, 1) == 0;

    /// <inheritdoc cref="Raise"/>
    public bool Lower() => Interlocked.Exchange(ref _isRaised, 0) == 1;
}
