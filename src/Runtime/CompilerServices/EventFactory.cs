using System.ComponentModel;

namespace Grapnel.CompilerServices;

/// <summary>Makes event handles for generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class EventFactory
{
    // One for all: there are hundreds of events of actions.
    private static readonly PayloadArgument s_request = Payload.Snapshot<Request>();

    /// <summary>Makes a handle with 0 payload arguments.</summary>
    public static PipeEvent Pipe(string name) => new(name);

    /// <summary>Makes a handle with 1 payload argument.</summary>
    public static PipeEvent<T1> Pipe<T1>(string name, PayloadArgument a1) => new(name, a1);

    /// <summary>Makes a handle with 2 payload arguments.</summary>
    public static PipeEvent<T1, T2> Pipe<T1, T2>(string name, PayloadArgument a1, PayloadArgument a2) => new(name, a1, a2);

    /// <summary>Makes a handle with 3 payload arguments.</summary>
    public static PipeEvent<T1, T2, T3> Pipe<T1, T2, T3>(string name, PayloadArgument a1, PayloadArgument a2, PayloadArgument a3) => new(name, a1, a2, a3);

    /// <summary>Makes a handle with 0 payload arguments.</summary>
    public static HookEvent Hook(string name) => new(name);

    /// <summary>Makes a handle with 1 payload argument.</summary>
    public static HookEvent<T1> Hook<T1>(string name, PayloadArgument a1) => new(name, a1);

    /// <summary>Makes a handle with 2 payload arguments.</summary>
    public static HookEvent<T1, T2> Hook<T1, T2>(string name, PayloadArgument a1, PayloadArgument a2) => new(name, a1, a2);

    /// <summary>Makes a handle with 3 payload arguments.</summary>
    public static HookEvent<T1, T2, T3> Hook<T1, T2, T3>(string name, PayloadArgument a1, PayloadArgument a2, PayloadArgument a3) => new(name, a1, a2, a3);

    /// <summary>Makes the handle of an event of a controller's action.</summary>
    public static PipeEvent<Request> Action(string name) => new(name, s_request);

    /// <summary>Makes the handle of a generic document event.</summary>
    public static GenericDocumentEvent GenericDocument(string name) => new(name);
}
