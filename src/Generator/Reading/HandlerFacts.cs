using Grapnel.Filters;

namespace Grapnel.Generator.Reading;

/// <summary>Whether an attribute makes a method a hook or a pipe.</summary>
internal enum HandlerKind
{
    Hook,
    Pipe,
}

/// <summary>A filter argument.</summary>
/// <param name="Text">What was written; null where there is no filter.</param>
/// <param name="IsReadable">False where the argument does not bind; C# says so itself.</param>
internal sealed record FilterFacts(string? Text, bool IsReadable)
{
    public static readonly FilterFacts None = new(null, true);

    public static readonly FilterFacts Unreadable = new(null, false);

    private ParsedFilter? _parsed;

    /// <summary>Names in the argument that the generator may write, without the suffix: with them, the text cannot be read before it is written.</summary>
    public ImmutableEquatableArray<string> GeneratedNames { get; init; } = ImmutableEquatableArray<string>.Empty;

    /// <summary>Whether there is a filter, be it empty.</summary>
    public bool IsGiven => Text is not null;

    /// <summary>The text as a tree, or what is wrong with it; only where there is a filter.</summary>
    public ParsedFilter Parsed => _parsed ??= FilterParser.Parse(Text!);

    public bool Equals(FilterFacts? other) => other is not null && Text == other.Text && IsReadable == other.IsReadable && GeneratedNames.Equals(other.GeneratedNames);

    public override int GetHashCode() => Text is null ? IsReadable.GetHashCode() : StringComparer.Ordinal.GetHashCode(Text);
}

/// <summary>One <c>[Hook]</c> or <c>[Pipe]</c>.</summary>
/// <param name="Kind">Which of the two.</param>
/// <param name="Event">The event as it was written.</param>
/// <param name="GivenOrder">The order that was written; null where there is none.</param>
/// <param name="WithRequest">The filter on requests.</param>
/// <param name="WithDocument">The filter on documents.</param>
internal sealed record HandlerAttributeFacts(HandlerKind Kind, EventNameFacts Event, int? GivenOrder, FilterFacts WithRequest, FilterFacts WithDocument)
{
    /// <summary>The filter on the first payload argument.</summary>
    public FilterFacts With { get; init; } = FilterFacts.None;

    /// <summary>The type of the method's first parameter, as far as <see cref="With"/> looks into it; null where there is no such filter or parameter.</summary>
    public PayloadShape? Shape { get; init; }

    /// <summary>The place among the pipes of the event.</summary>
    public int Order => GivenOrder ?? 0;

    /// <summary>As messages say it.</summary>
    public string Noun => Kind == HandlerKind.Pipe ? "pipe" : "hook";
}

/// <summary>What a parameter is marked as.</summary>
internal enum ParameterMark
{
    None,
    FromScope,
    EventName,
}

/// <summary>One parameter of a handler.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type.</param>
/// <param name="Mark">The attribute it carries.</param>
/// <param name="Modifier"><c>ref</c>, <c>out</c>, <c>in</c> or <c>params</c>; empty where there is none.</param>
/// <param name="CanBeService">Whether the type may be a type argument.</param>
internal sealed record ParameterFacts(string Name, TypeFacts Type, ParameterMark Mark, string Modifier, bool CanBeService)
{
    public bool IsToken => Type.Key == "global::System.Threading.CancellationToken";
}

/// <summary>What a handler gives back.</summary>
internal enum ReturnShape
{
    Void,
    Value,
    Task,
    ValueTask,
    TaskOfValue,
    ValueTaskOfValue,
}

/// <summary>What a handler returns.</summary>
/// <param name="Shape">Its form.</param>
/// <param name="Type">The type that was written.</param>
/// <param name="Value">The key of the value, within its task; empty where there is none.</param>
internal sealed record ReturnFacts(ReturnShape Shape, TypeFacts Type, string Value);

/// <summary>Why generated code cannot call a method.</summary>
internal enum MethodProblem
{
    None,
    NotAccessible,
    Generic,
    ExplicitImplementation,
    RefReturn,
    NotOrdinary,

    /// <summary>It is obsolete as an error.</summary>
    Obsolete,

    /// <summary>A type in its signature is obsolete as an error, and it is obsolete itself, so that C# allows it.</summary>
    ObsoleteType,

    /// <summary>A type in its signature is reached by an extern alias alone.</summary>
    AliasedType,
}

/// <summary>A method with <c>[Hook]</c> or <c>[Pipe]</c>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Identifier">Its name as it can be printed.</param>
/// <param name="IsStatic">Whether it is static.</param>
/// <param name="IsAsyncVoid">Whether it is <c>async void</c>.</param>
/// <param name="Problem">Why it cannot be called.</param>
/// <param name="Return">What it returns.</param>
/// <param name="Parameters">What it takes.</param>
/// <param name="Attributes">Its hooks and pipes, as written.</param>
internal sealed record HandlerFacts(
    string Name,
    string Identifier,
    bool IsStatic,
    bool IsAsyncVoid,
    MethodProblem Problem,
    ReturnFacts Return,
    ImmutableEquatableArray<ParameterFacts> Parameters,
    ImmutableEquatableArray<HandlerAttributeFacts> Attributes)
{
    /// <summary>Whether C# itself refuses a type in the signature, since it is obsolete as an error.</summary>
    public bool IsRefused { get; init; }

    /// <summary>Whether a type in the signature does not bind, or is refused.</summary>
    public bool HasErrors => IsRefused || Return.Type.HasErrors || Parameters.Any(static parameter => parameter.Type.HasErrors);
}
