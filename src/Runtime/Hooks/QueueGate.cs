using System.Diagnostics.CodeAnalysis;

namespace Grapnel.Hooks;

/// <summary>
/// Lets one thread at a time into a queue. It spins: what is done inside takes some nanoseconds, and leaving costs nothing, which is a third of
/// what a lock costs that may put a thread to sleep. Nothing may be called inside that waits or is not ours. A field of this type must not be readonly.
/// </summary>
internal struct QueueGate()
{
    private SpinLock _lock = new(enableThreadOwnerTracking: false);

    /// <summary>Enters; disposing what is returned leaves.</summary>
    [UnscopedRef]
    public Held Enter() => new(ref _lock);

    /// <summary>The gate while it is closed for others.</summary>
    public readonly ref struct Held
    {
        private readonly ref SpinLock _lock;

        public Held(ref SpinLock gate)
        {
            var taken = false;
            gate.Enter(ref taken);
            _lock = ref gate;
        }

        public void Dispose() => _lock.Exit(useMemoryBarrier: false);
    }
}
