using System.ComponentModel;

namespace Grapnel.CompilerServices;

/// <summary>One payload argument of an event: its type, whether it may be null, and how a hook gets a copy of its own.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class PayloadArgument
{
    private protected PayloadArgument(Type type, bool acceptsNull)
    {
        Type = type;
        AcceptsNull = acceptsNull;
    }

    internal Type Type { get; }

    internal bool AcceptsNull { get; }

    /// <summary>Whether instances are handed to hooks as they are.</summary>
    internal virtual bool IsShared => false;

    /// <summary>Whether a hook can be given this argument at all.</summary>
    internal virtual bool CanCopy => true;

    /// <summary>The copy for one hook item; called before the emitter goes on.</summary>
    internal abstract object? Copy(object? value);

    internal abstract bool Accepts(object? value);
}
