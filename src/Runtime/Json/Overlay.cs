using System.Text.Json.Nodes;

namespace Grapnel.Json;

/// <summary>
/// What has been written over, added to, removed from or handed out of an element. Copies share one overlay until one of
/// them writes; one that holds objects or arrays, which their holders may change, is never shared.
/// </summary>
internal sealed class Overlay
{
    /// <summary>An entry stands for no field of the element.</summary>
    internal const int CoversNothing = -1;

    private const int IndexFrom = 9;

    private Entry[] _entries;
    private int _count;
    private int _containers;
    private Dictionary<string, int>? _index;

    internal Overlay()
        : this(new Entry[2], 0)
    {
    }

    private Overlay(Entry[] entries, int count)
    {
        _entries = entries;
        _count = count;
    }

    internal enum Place : byte
    {
        /// <summary>Of no meaning any more.</summary>
        Free,

        /// <summary>Stands where the element has the field.</summary>
        There,

        /// <summary>Follows the element's fields, in the order of entries.</summary>
        AtEnd,

        /// <summary>Hides the element's field.</summary>
        Removed,
    }

    internal bool IsShared { get; private set; }

    /// <summary>Whether an entry has, or had, a name that is empty or has a dot.</summary>
    internal bool HasOddName { get; private set; }

    internal ReadOnlySpan<Entry> Entries => _entries.AsSpan(0, _count);

    internal int Find(string name)
    {
        if (_index is not null)
            return _index.TryGetValue(name, out int known) ? known : -1;
        for (int at = 0; at < _count; at++)
            if (_entries[at].Place != Place.Free && _entries[at].Name == name)
                return at;
        return -1;
    }

    /// <summary>Adds what a user wrote; other entries may move, which whoever enumerates must not see.</summary>
    internal void AddWritten(Entry entry)
    {
        DropFree();
        Add(entry);
    }

    internal void Add(Entry entry)
    {
        if (_count == _entries.Length)
            Array.Resize(ref _entries, 2 * _count + 2);
        _entries[_count++] = entry;
        HasOddName |= OddNames.IsOdd(entry.Name);
        Count(entry, 1);
        if (_index is not null)
            _index[entry.Name] = _count - 1;
        else if (_count >= IndexFrom)
            Index();
    }

    internal void Write(int at, JsonNode? node)
    {
        Entry old = _entries[at];
        Count(old, -1);
        if (old.Place == Place.Removed)
        {
            // As in any JSON object, what comes back comes last.
            _entries[at] = Entry.Free;
            AddWritten(old with { Node = node, Place = Place.AtEnd });
            return;
        }

        _entries[at] = old with { Node = node };
        Count(_entries[at], 1);
    }

    internal void Remove(int at)
    {
        Entry old = _entries[at];
        Count(old, -1);
        if (old.Covers != CoversNothing)
        {
            _entries[at] = old with { Node = null, Place = Place.Removed };
            return;
        }

        _entries[at] = Entry.Free;
        _index?.Remove(old.Name);
    }

    /// <summary>Says anew where the element has the fields that entries stand for.</summary>
    internal void Locate(Func<string, int> find)
    {
        for (int at = 0; at < _count; at++)
            if (_entries[at].Covers != CoversNothing)
                _entries[at] = _entries[at] with { Covers = find(_entries[at].Name) };
    }

    /// <summary>For another holder: this very overlay, or a copy when somebody may change what is in it.</summary>
    internal Overlay Snapshot()
    {
        if (_containers > 0)
            return Copy(room: 0);
        IsShared = true;
        return this;
    }

    /// <summary>A copy that is not shared.</summary>
    /// <param name="room">How many more entries it can take before it grows.</param>
    internal Overlay Copy(int room)
    {
        var entries = new Entry[_count + room];
        for (int at = 0; at < _count; at++)
        {
            Entry entry = _entries[at];
            entries[at] = entry.Node is null or JsonValue ? entry : entry with { Node = entry.Node.DeepClone() };
        }

        var copy = new Overlay(entries, _count) { _containers = _containers, HasOddName = HasOddName };
        if (_index is not null)
            copy.Index();
        return copy;
    }

    /// <summary>The entries that stand for fields of the element, in the order of those fields.</summary>
    internal int[] InOrderOfElement()
    {
        int covering = 0;
        foreach (ref readonly Entry entry in Entries)
            covering += entry.Covers != CoversNothing ? 1 : 0;
        if (covering == 0)
            return [];

        int[] order = new int[covering];
        for (int at = 0, next = 0; at < _count; at++)
            if (_entries[at].Covers != CoversNothing)
                order[next++] = at;
        Array.Sort(order, (left, right) => _entries[left].Covers.CompareTo(_entries[right].Covers));
        return order;
    }

    private void DropFree()
    {
        if (_count < _entries.Length)
            return;
        int kept = 0;
        foreach (Entry entry in Entries.ToArray())
            if (entry.Place != Place.Free)
                _entries[kept++] = entry;
        _entries.AsSpan(kept.._count).Clear();
        _count = kept;
        if (_index is not null)
            Index();
    }

    private void Index()
    {
        _index = new Dictionary<string, int>(_entries.Length, StringComparer.Ordinal);
        for (int at = 0; at < _count; at++)
            if (_entries[at].Place != Place.Free)
                _index[_entries[at].Name] = at;
    }

    private void Count(in Entry entry, int step) => _containers += entry.Node is null or JsonValue ? 0 : step;

    /// <param name="Name">The field.</param>
    /// <param name="Node">Its value; null for JSON null.</param>
    /// <param name="Covers">Where the value it stands for starts in the element's text, or <see cref="CoversNothing"/>.</param>
    /// <param name="Place">Where it comes.</param>
    internal readonly record struct Entry(string Name, JsonNode? Node, int Covers, Place Place)
    {
        internal static Entry Free => new("", null, CoversNothing, Place.Free);
    }
}
