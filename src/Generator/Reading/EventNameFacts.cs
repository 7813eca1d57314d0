namespace Grapnel.Generator.Reading;

/// <summary>What stands where an event's name is expected.</summary>
internal enum EventNameKind
{
    /// <summary>A constant, perhaps null.</summary>
    Constant,

    /// <summary><c>T.XName</c>, where T declares events in this compilation: a constant that the generator writes.</summary>
    Generated,

    /// <summary>Some other expression with names in it that the generator may write.</summary>
    Mixed,

    /// <summary>Nothing that can be read; C# says so itself.</summary>
    Unreadable,
}

/// <summary>The name of an event as it was written.</summary>
/// <param name="Kind">What was written.</param>
/// <param name="Text">The constant.</param>
/// <param name="EventClass">The key of T in <c>T.XName</c>.</param>
/// <param name="Members">X, or every name in a mixed expression that may be a generated one, each without the suffix.</param>
internal sealed record EventNameFacts(EventNameKind Kind, string? Text, string EventClass, ImmutableEquatableArray<string> Members)
{
    public static readonly EventNameFacts Nothing = Constant(null);

    public static readonly EventNameFacts Unreadable = new(EventNameKind.Unreadable, null, "", ImmutableEquatableArray<string>.Empty);

    public static EventNameFacts Constant(string? text) => new(EventNameKind.Constant, text, "", ImmutableEquatableArray<string>.Empty);

    public static EventNameFacts Generated(string eventClass, string member) => new(EventNameKind.Generated, null, eventClass, new[] { member }.ToEquatable());

    public static EventNameFacts Mixed(IEnumerable<string> members) => new(EventNameKind.Mixed, null, "", members.ToEquatable());
}
