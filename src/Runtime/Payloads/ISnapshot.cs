namespace Grapnel;

/// <summary>A mutable payload type that says how to copy itself, so that hooks listen to what was emitted and not to what became of it.</summary>
/// <typeparam name="T">The type itself.</typeparam>
public interface ISnapshot<out T>
{
    /// <summary>A copy that shares nothing mutable with this instance. Called on the emitter's thread, once per hook queue item.</summary>
    T Snapshot();
}
