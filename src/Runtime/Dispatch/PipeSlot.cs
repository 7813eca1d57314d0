namespace Grapnel.Dispatch;

/// <summary>
/// A place among the chains that may run at once. Flows with the asynchronous calls of the pipes, so that a chain started inside, on whatever
/// thread, is known to be inside: it shares the slot, which is free again when the last of them has ended.
/// </summary>
internal sealed class PipeSlot
{
    private static readonly AsyncLocal<PipeSlot?> Flowing = new();
    private readonly PipeGate _gate;
    private PipeSlot? _outer;
    private int _chains = 1;

    public PipeSlot(PipeGate gate) => _gate = gate;

    private bool IsOver => Volatile.Read(ref _chains) == 0;

    /// <summary>One more chain in the slot of a host this code runs in; null where it runs in none.</summary>
    public static PipeSlot? Shared(PipeGate gate)
    {
        for (var slot = Flowing.Value; slot is not null; slot = slot._outer)
        {
            if (slot._gate == gate && slot.TryShare())
            {
                return slot;
            }
        }

        return null;
    }

    /// <summary>Makes this the slot of what runs from here on; an asynchronous method that calls it changes nothing for its caller.</summary>
    public void Flow()
    {
        var around = Flowing.Value;
        for (var slot = around; slot is not null; slot = slot._outer)
        {
            if (slot == this)
            {
                return;
            }
        }

        // Slots of other hosts stay known, since their pipes are around this one.
        while (around is not null && (around._gate == _gate || around.IsOver))
        {
            around = around._outer;
        }

        _outer = around;
        Flowing.Value = this;
    }

    /// <summary>Ends one of the chains in the slot.</summary>
    public void Leave()
    {
        if (Interlocked.Decrement(ref _chains) == 0)
        {
            _gate.Leave();
        }
    }

    // What a pipe left running may start a chain after the pipe's own has ended: it needs a slot like any other.
    private bool TryShare()
    {
        var chains = Volatile.Read(ref _chains);
        while (chains > 0)
        {
            var seen = Interlocked.CompareExchange(ref _chains, chains + 1, chains);
            if (seen == chains)
            {
                return true;
            }

            chains = seen;
        }

        return false;
    }
}
