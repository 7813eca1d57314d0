namespace Grapnel.Hooks;

/// <summary>A first-in first-out buffer that grows and keeps its room. Not thread-safe: its queue locks.</summary>
internal sealed class HookRing
{
    private HookItem[] _items = new HookItem[16];
    private int _head;

    public int Count { get; private set; }

    public void Add(in HookItem item)
    {
        if (Count == _items.Length)
        {
            Grow();
        }

        _items[(_head + Count) & (_items.Length - 1)] = item;
        Count++;
    }

    public bool TryTake(out HookItem item)
    {
        if (Count == 0)
        {
            item = default;
            return false;
        }

        ref var slot = ref _items[_head];
        item = slot;
        slot = default;
        _head = (_head + 1) & (_items.Length - 1);
        Count--;
        return true;
    }

    public void Clear()
    {
        Array.Clear(_items);
        _head = 0;
        Count = 0;
    }

    private void Grow()
    {
        var items = new HookItem[_items.Length * 2];
        for (var i = 0; i < Count; i++)
        {
            items[i] = _items[(_head + i) & (_items.Length - 1)];
        }

        _items = items;
        _head = 0;
    }
}
