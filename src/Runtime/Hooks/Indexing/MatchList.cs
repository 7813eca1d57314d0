using System.Buffers;

namespace Grapnel.Hooks.Indexing;

/// <summary>
/// Rows with the documents they are meant for, as numbers that sort by row and then by document. On the stack as long as they are few,
/// then in a pooled array: give it back.
/// </summary>
internal ref struct MatchList
{
    /// <summary>How many the stack is to have room for.</summary>
    public const int OnStack = 32;

    private Span<long> _entries;
    private long[]? _rented;
    private bool _isUnsorted;

    public MatchList(Span<long> onStack) => _entries = onStack;

    public int Count { get; private set; }

    public readonly ReadOnlySpan<long> Entries => _entries[..Count];

    public static int RowOf(long entry) => (int)(entry >> 32);

    /// <summary>The document's place in the payload; -1 where a row is meant that is not called per document.</summary>
    public static int DocumentOf(long entry) => (int)entry - 1;

    /// <summary>Adds a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="document">The document's place in the payload; -1 for none.</param>
    public void Add(int row, int document = -1)
    {
        if (Count == _entries.Length)
        {
            Grow();
        }

        var entry = ((long)row << 32) | (uint)(document + 1);
        _isUnsorted |= Count != 0 && entry < _entries[Count - 1];
        _entries[Count++] = entry;
    }

    /// <summary>Takes back what was added last.</summary>
    public void Shorten(int count) => Count = count;

    public void Sort()
    {
        if (_isUnsorted)
        {
            _entries[..Count].Sort();
            _isUnsorted = false;
        }
    }

    public void Dispose()
    {
        if (_rented is { } rented)
        {
            _rented = null;
            ArrayPool<long>.Shared.Return(rented);
        }
    }

    private void Grow()
    {
        var larger = ArrayPool<long>.Shared.Rent(_entries.Length * 2);
        _entries.CopyTo(larger);
        Dispose();
        _rented = larger;
        _entries = larger;
    }
}
