namespace Grapnel.Hooks;

/// <summary>An item whose emitter waits for room.</summary>
internal sealed class HookWaiter
{
    private readonly TaskCompletionSource _admitted = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public HookWaiter(in HookItem item)
    {
        Item = item;
        Node = new LinkedListNode<HookWaiter>(this);
    }

    public HookItem Item { get; }

    public LinkedListNode<HookWaiter> Node { get; }

    public Task Task => _admitted.Task;

    public void Admit() => _admitted.TrySetResult();
}
