namespace Grapnel.Generator.Reading;

/// <summary>What a call does with an event.</summary>
internal enum EventCallKind
{
    /// <summary><c>EmitAsync</c>.</summary>
    Emit,

    /// <summary><c>PipeAsync</c>.</summary>
    Pipe,

    /// <summary><c>Hook</c> of a builder.</summary>
    RegisterHook,

    /// <summary><c>Pipe</c> of a builder, or <c>Register</c> while the host runs.</summary>
    RegisterPipe,
}

/// <summary>A call that emits an event or registers a handler on one.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="IsPerDocument">Whether the handler is called once per document.</param>
/// <param name="Name">The event, where it is named; null where its handle is given.</param>
/// <param name="Handle">The event, where its handle is given; without a name where only the handle's type is known, null where not even that.</param>
/// <param name="Shown">The event as messages show it.</param>
/// <param name="WithRequest">The filter on requests.</param>
/// <param name="WithDocument">The filter on documents.</param>
internal sealed record EventCallFacts(
    EventCallKind Kind, bool IsPerDocument, EventNameFacts? Name, CatalogEvent? Handle, string Shown, FilterFacts WithRequest, FilterFacts WithDocument)
{
    public bool Emits => Kind is EventCallKind.Emit or EventCallKind.Pipe;

    /// <summary>Whether a hook takes what the event carries, all of it: by a handle it may take nothing.</summary>
    public bool TakesPayload { get; init; } = true;

    /// <summary>What is registered, as messages say it.</summary>
    public string Noun => Kind == EventCallKind.RegisterHook ? "hook" : "pipe";
}
