namespace Grapnel.Filters;

/// <summary>What a member of a request is to a filter.</summary>
internal enum RequestValue
{
    /// <summary>A <c>string</c>, null where it is missing.</summary>
    Text,

    /// <summary>A number of any type, null where it is missing.</summary>
    Number,

    /// <summary>A <c>bool</c>, null where it is missing.</summary>
    Boolean,

    /// <summary>A list of strings, null where it is missing.</summary>
    Texts,

    /// <summary>Any JSON value, as the runtime's <c>FilterField</c>.</summary>
    Json,

    /// <summary>An object: it is there or not, and equal to nothing.</summary>
    Object,

    /// <summary>A list of objects: the same. Its elements are seen as JSON.</summary>
    Objects,
}

/// <summary>When a member of a request is there.</summary>
internal enum RequestPresence
{
    /// <summary>Always.</summary>
    Always,

    /// <summary>Where what is read is not null.</summary>
    NotNull,

    /// <summary>Where what is read, a <c>bool</c>, is true.</summary>
    True,

    /// <summary>As the JSON value that is read says.</summary>
    Json,
}

/// <summary>A member of a request.</summary>
/// <param name="Path">Its wire path.</param>
/// <param name="Value">What it is.</param>
/// <param name="Presence">When it is there.</param>
/// <param name="Read">The C# expression that reads it from the variable <c>request</c>; empty for objects that are always there.</param>
/// <param name="Below">The C# expression of the fields below it, with <c>{0}</c> for the path of a field; null where only members with a name are below it, if any.</param>
internal sealed record RequestMember(string Path, RequestValue Value, RequestPresence Presence, string Read, string? Below)
{
    /// <summary>The C# expression of what is in it as JSON, without members that have a path of their own; null where there is nothing else in it.</summary>
    public string? Whole { get; init; }
}

/// <summary>A part of a path that is no member of a request.</summary>
/// <param name="Known">The longest part before it that is one; empty where the first name is wrong.</param>
/// <param name="Start">Where the first unknown name starts in the path.</param>
/// <param name="Length">How long that name is; to the end of the path where nothing is below <paramref name="Known"/>.</param>
/// <param name="Candidates">The names that could stand in its place.</param>
/// <param name="Elsewhere">The one member of another object that is called so; null where there is none, or more than one.</param>
internal sealed record UnknownMember(string Known, int Start, int Length, ValueList<string> Candidates, string? Elsewhere);

/// <summary>What a path in a request filter stands for: a member, a field below one, or nothing that is known.</summary>
/// <param name="Member">The member; null where there is none.</param>
/// <param name="Field">The path of the field below the member; null for the member itself.</param>
/// <param name="Unknown">What is wrong with the path; null where nothing is.</param>
internal sealed record RequestPath(RequestMember? Member, string? Field, UnknownMember? Unknown)
{
    /// <summary>The C# expression of the field, given the C# expression of its path; only where <see cref="Field"/> is not null.</summary>
    public string ReadField(string path) => Member!.Below!.Replace("{0}", path);
}
