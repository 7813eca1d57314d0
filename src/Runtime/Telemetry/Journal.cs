namespace Grapnel.Telemetry;

/// <summary>The last things of a kind that happened. May be used from several threads; for what is rare.</summary>
internal sealed class Journal<T>(int capacity)
{
    private readonly Lock _gate = new();
    private readonly Queue<T> _entries = new(capacity);

    /// <summary>What is kept, newest first.</summary>
    public IReadOnlyList<T> Entries
    {
        get
        {
            lock (_gate)
            {
                return [.. _entries.Reverse()];
            }
        }
    }

    public void Add(T entry)
    {
        lock (_gate)
        {
            if (_entries.Count == capacity)
            {
                _entries.Dequeue();
            }

            _entries.Enqueue(entry);
        }
    }
}
