using System.Runtime.CompilerServices;

namespace Grapnel.Dispatch;

/// <summary>The payload arguments after the first, handed on by reference so that a call needs no more registers than there are.</summary>
internal readonly record struct PipeRest(object? Second, object? Third)
{
    /// <summary>For events with one payload argument or none, whose routes never look.</summary>
    public static ref readonly PipeRest None => ref Unsafe.NullRef<PipeRest>();
}
