namespace Grapnel.Dispatch;

/// <summary>A chain that waits for its turn.</summary>
internal sealed class PipeWaiter
{
    // Whoever leaves a slot is not made to run the chain that gets it.
    private readonly TaskCompletionSource<PipeSlot> _turn = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public PipeWaiter(string eventName)
    {
        EventName = eventName;
        Node = new LinkedListNode<PipeWaiter>(this);
    }

    public string EventName { get; }

    public LinkedListNode<PipeWaiter> Node { get; }

    public Task<PipeSlot> Task => _turn.Task;

    public void Admit(PipeSlot slot) => _turn.SetResult(slot);

    public void Refuse(Exception error) => _turn.SetException(error);
}
