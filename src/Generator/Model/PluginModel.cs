namespace Grapnel.Generator.Model;

/// <summary>Where an argument of a call comes from.</summary>
internal enum ArgumentSource
{
    First,
    Second,
    Third,
    Token,
    Service,
    EventName,
}

/// <summary>One argument of a call.</summary>
/// <param name="Source">Where it comes from.</param>
/// <param name="Type">The type of the parameter, or of the service.</param>
/// <param name="IsCast">Whether the first payload argument is cast to the type; the others always are.</param>
/// <param name="IsForgiven">Whether nullability differs, so that a <c>!</c> is printed.</param>
internal sealed record ArgumentModel(ArgumentSource Source, string Type, bool IsCast, bool IsForgiven);

/// <summary>What a call gives back.</summary>
internal enum CallResult
{
    Void,
    Value,
    Task,
    ValueTask,
}

/// <summary>The call of a handler.</summary>
/// <param name="Method">The method as it is printed.</param>
/// <param name="IsStatic">Whether it is called on the type.</param>
/// <param name="Result">What it gives back.</param>
/// <param name="HasValue">Whether there is a value in what it gives back.</param>
/// <param name="IsForgiven">Whether the nullability of the result differs, so that a <c>!</c> is printed.</param>
/// <param name="Arguments">What it is given.</param>
internal sealed record CallModel(string Method, bool IsStatic, CallResult Result, bool HasValue, bool IsForgiven, ImmutableEquatableArray<ArgumentModel> Arguments);

/// <summary>A hook row.</summary>
/// <param name="EventName">The event or wildcard.</param>
/// <param name="Method">The method's name.</param>
/// <param name="Types">The types of the payload parameters.</param>
/// <param name="Call">The call.</param>
/// <param name="Filter">The filters; null where there are none.</param>
internal sealed record HookModel(string EventName, string Method, ImmutableEquatableArray<string> Types, CallModel Call, RowFilterModel? Filter);

/// <summary>A pipe row.</summary>
/// <param name="EventName">The event or wildcard.</param>
/// <param name="Method">The method's name.</param>
/// <param name="Order">The place among the pipes of the event.</param>
/// <param name="Types">The types of the payload parameters.</param>
/// <param name="Payload">The first payload type; empty where the event carries nothing.</param>
/// <param name="Call">The call.</param>
/// <param name="Filter">The filters; null where there are none.</param>
internal sealed record PipeModel(
    string EventName, string Method, int Order, ImmutableEquatableArray<string> Types, string Payload, CallModel Call, RowFilterModel? Filter);

/// <summary>A plugin as it is printed.</summary>
/// <param name="HintName">The name of its file.</param>
/// <param name="Module">The name of the assembly's module.</param>
/// <param name="Descriptor">The name of its descriptor.</param>
/// <param name="Name">The plugin's name.</param>
/// <param name="Type">The class.</param>
/// <param name="IsStatic">Whether the class is static.</param>
/// <param name="Hooks">Its hooks, in the order of declaration.</param>
/// <param name="Pipes">Its pipes, in the order of declaration.</param>
internal sealed record PluginModel(
    string HintName,
    string Module,
    string Descriptor,
    string Name,
    string Type,
    bool IsStatic,
    ImmutableEquatableArray<HookModel> Hooks,
    ImmutableEquatableArray<PipeModel> Pipes)
{
    /// <summary>How many threads of its own it asks for.</summary>
    public int Threads { get; init; }
}
