namespace Grapnel.Generator.Reading;

/// <summary>How a hook gets its own copy of a payload argument.</summary>
internal enum PayloadCopy
{
    /// <summary>Not at all: hooks may not take it.</summary>
    NoCopy,

    /// <summary>It is shared, since it never changes.</summary>
    Immutable,

    /// <summary>By <c>ISnapshot&lt;T&gt;</c>.</summary>
    Snapshot,

    /// <summary>A new array of the same elements.</summary>
    ImmutableArray,

    /// <summary>A new array of copied elements.</summary>
    SnapshotArray,

    /// <summary>A JSON node, cloned.</summary>
    Json,
}

/// <summary>One payload argument of an event.</summary>
/// <param name="Type">The type.</param>
/// <param name="Exact">The type as the declaration has to repeat it.</param>
/// <param name="Copy">How hooks get it.</param>
/// <param name="CopyArgument">The type argument of the copying function.</param>
/// <param name="Wider">The keys of its base classes and interfaces, and <c>object</c>.</param>
internal sealed record PayloadFacts(TypeFacts Type, string Exact, PayloadCopy Copy, string CopyArgument, ImmutableEquatableArray<string> Wider)
{
    /// <summary>Whether a request is in it.</summary>
    public bool HasRequest => Fits(KnownNames.HasRequestKey);

    public bool AcceptsNull => Type.NullMark != NullMark.None;

    /// <summary>Whether a parameter of the type <paramref name="key"/> can take the argument.</summary>
    public bool Fits(string key) => key == Type.Key || Wider.Contains(key);
}
