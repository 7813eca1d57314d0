namespace Grapnel.Generator.Reading;

/// <summary>What may stand on an event.</summary>
internal enum EventKind
{
    /// <summary>The type is no handle.</summary>
    Unknown,
    Pipe,
    Hook,
    GenericDocument,
}

/// <summary>A type that is opened again: <c>partial record Orders</c>.</summary>
internal sealed record TypeHeader(string Keyword, string Identifier);

/// <summary>A class that declares events.</summary>
/// <param name="Key">The name metadata knows it by.</param>
/// <param name="ClassName">Its simple name.</param>
/// <param name="Display">Its name as it is printed.</param>
/// <param name="Namespace">Its namespace as it is printed; empty for the global one.</param>
/// <param name="Headers">The types around it and itself.</param>
/// <param name="Problem">Why generated code cannot use it.</param>
/// <param name="IsPartial">Whether it and the types around it are partial.</param>
/// <param name="IsStatic">Whether it is static.</param>
internal sealed record EventClassFacts(
    string Key,
    string ClassName,
    string Display,
    string Namespace,
    ImmutableEquatableArray<TypeHeader> Headers,
    ClassProblem Problem,
    bool IsPartial,
    bool IsStatic);

/// <summary>An event as a handler sees it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What may stand on it.</param>
/// <param name="Payload">What it carries.</param>
/// <param name="EventClass">The key of the class that declares it.</param>
/// <param name="Property">The property that holds its handle.</param>
internal sealed record CatalogEvent(string Name, EventKind Kind, ImmutableEquatableArray<PayloadFacts> Payload, string EventClass, string Property)
{
    /// <summary>The referenced assembly that declares it; empty for this compilation.</summary>
    public string Assembly { get; init; } = "";

    /// <summary>Per payload argument, the assemblies its types are from, those of .NET left out; empty for this compilation, whose own types are its own.</summary>
    public ImmutableEquatableArray<string> Homes { get; init; } = ImmutableEquatableArray<string>.Empty;

    /// <summary>The event to use instead; null where it is not deprecated.</summary>
    public string? ReplacedBy { get; init; }

    /// <summary>The other spelling handlers may use; null where there is none.</summary>
    public string? Alias { get; init; }

    public bool IsSource => Assembly.Length == 0;

    /// <summary>Whether a request is in its payload.</summary>
    public bool HasRequest => Payload.Any(static argument => argument.HasRequest);

    public bool HasErrors => Kind == EventKind.Unknown || Payload.Any(static argument => argument.Type.HasErrors);
}

/// <summary>What is wrong with a property that declares an event.</summary>
internal enum PropertyProblem
{
    None,
    NotStaticPartial,
    HasSetter,
    HasBody,
    NotAccessible,

    /// <summary>A payload type is reached by an extern alias alone.</summary>
    AliasedType,
}

/// <summary>A property with <c>[Event]</c>.</summary>
/// <param name="Class">The class it stands in.</param>
/// <param name="Property">Its name.</param>
/// <param name="Identifier">Its name as it can be printed.</param>
/// <param name="Modifiers">Its modifiers up to <c>static</c>.</param>
/// <param name="Type">Its type as the declaration has to repeat it.</param>
/// <param name="TypeHasErrors">Whether the type does not bind.</param>
/// <param name="Name">The event's name; null where it is null.</param>
/// <param name="IsNameReadable">False where the attribute's argument does not bind, or holds a name that the generator may write.</param>
/// <param name="Kind">What may stand on it.</param>
/// <param name="Payload">What it carries.</param>
/// <param name="Problem">What is wrong with the property itself.</param>
/// <param name="Collision">A member of the class that has the name of one to be generated; empty where there is none.</param>
internal sealed record EventFacts(
    EventClassFacts Class,
    string Property,
    string Identifier,
    string Modifiers,
    string Type,
    bool TypeHasErrors,
    string? Name,
    bool IsNameReadable,
    EventKind Kind,
    ImmutableEquatableArray<PayloadFacts> Payload,
    PropertyProblem Problem,
    string Collision)
{
    /// <summary>The event's name, as it was written.</summary>
    public EventNameFacts WrittenName { get; init; } = EventNameFacts.Nothing;

    /// <summary>The event to use instead, as it was written.</summary>
    public EventNameFacts ReplacedBy { get; init; } = EventNameFacts.Nothing;

    /// <summary>Whether the declaration has a documentation comment; a second one, on the generated part, would take its place.</summary>
    public bool HasComment { get; init; }

    /// <summary>The other spelling, as it was written.</summary>
    public EventNameFacts Alias { get; init; } = EventNameFacts.Nothing;

    /// <summary>The accessors as an implementation has to repeat them; none where C# takes no implementation.</summary>
    public ImmutableEquatableArray<string> Accessors { get; init; } = ImmutableEquatableArray<string>.Empty;

    /// <summary>The event as handlers see it; null where it has no name.</summary>
    public CatalogEvent? ToCatalog() => string.IsNullOrEmpty(Name)
        ? null
        : new CatalogEvent(Name!, Kind, Payload, Class.Key, Property) { ReplacedBy = ReplacedBy.Text, Alias = Alias.Text };
}

/// <summary>One action of <c>[ControllerEvents]</c>.</summary>
/// <param name="Name">The action; null where it is null.</param>
/// <param name="Collision">A member of the class that has the name of one to be generated; empty where there is none.</param>
internal sealed record ActionFacts(string? Name, string Collision);

/// <summary>One <c>[ControllerEvents]</c>.</summary>
/// <param name="Class">The class it stands on.</param>
/// <param name="Controller">The controller; null where it is null.</param>
/// <param name="Actions">The actions.</param>
/// <param name="IsReadable">False where the arguments do not bind.</param>
/// <param name="Request">The payload of the events.</param>
internal sealed record ControllerFacts(EventClassFacts Class, string? Controller, ImmutableEquatableArray<ActionFacts> Actions, bool IsReadable, PayloadFacts? Request);
