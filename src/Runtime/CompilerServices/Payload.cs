using System.ComponentModel;
using System.Text.Json.Nodes;

namespace Grapnel.CompilerServices;

/// <summary>The ways in which a hook gets its own copy of a payload argument; the generator picks one per argument from its type.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Payload
{
    /// <summary>Instances never change: they are shared.</summary>
    public static PayloadArgument Immutable<T>(bool acceptsNull = false) => new Shared<T>(acceptsNull);

    /// <summary>The type says how to copy itself.</summary>
    public static PayloadArgument Snapshot<T>(bool acceptsNull = false)
        where T : ISnapshot<T> => new Converted<T>(acceptsNull, static value => value.Snapshot());

    /// <summary>An array of immutable elements.</summary>
    public static PayloadArgument ImmutableArray<T>(bool acceptsNull = false) =>
        new Converted<T[]>(acceptsNull, static value => (T[])value.Clone());

    /// <summary>An array of elements that say how to copy themselves.</summary>
    public static PayloadArgument SnapshotArray<T>(bool acceptsNull = false)
        where T : ISnapshot<T> => new Converted<T[]>(acceptsNull, static value => Array.ConvertAll(value, static item => item is null ? item! : item.Snapshot()));

    /// <summary>A JSON node, cloned.</summary>
    public static PayloadArgument Json<T>(bool acceptsNull = false)
        where T : JsonNode => new Converted<T>(acceptsNull, static value => (T)value.DeepClone());

    /// <summary>A mutable type that does not say how to copy itself: pipes may have it, hooks may not.</summary>
    public static PayloadArgument NoCopy<T>(bool acceptsNull = false) => new Uncopied<T>(acceptsNull);

    private abstract class Typed<T>(bool acceptsNull) : PayloadArgument(typeof(T), acceptsNull)
    {
        internal sealed override bool Accepts(object? value) => value is T || (value is null && AcceptsNull);
    }

    private sealed class Shared<T>(bool acceptsNull) : Typed<T>(acceptsNull)
    {
        internal override bool IsShared => true;

        internal override object? Copy(object? value) => value;
    }

    private sealed class Converted<T>(bool acceptsNull, Func<T, T> copy) : Typed<T>(acceptsNull)
    {
        internal override object? Copy(object? value) => value is null ? null : copy((T)value);
    }

    private sealed class Uncopied<T>(bool acceptsNull) : Typed<T>(acceptsNull)
    {
        internal override bool CanCopy => false;

        // Hooks that take such an argument do not start; those that leave it out get nothing in its place.
        internal override object? Copy(object? value) => null;
    }
}
