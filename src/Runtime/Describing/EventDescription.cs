namespace Grapnel;

/// <summary>An event of a host and who listens to it.</summary>
/// <remarks>Immutable; may be used from several threads.</remarks>
public sealed class EventDescription
{
    internal EventDescription()
    {
    }

    /// <summary>The name, <c>scope:name</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Whether pipes may stand on the event; hooks always may.</summary>
    public required bool IsPipeEvent { get; init; }

    /// <summary>The types of the payload, as C# names them without namespaces.</summary>
    public required IReadOnlyList<string> Payload { get; init; }

    /// <summary>The assembly that declares it; null where the host was not told of the event and met it when it was emitted.</summary>
    public string? DeclaredIn { get; init; }

    /// <summary>How often it was emitted while emissions were counted.</summary>
    public required long Emitted { get; init; }

    /// <summary>The pipes in the order they run, then the hooks by plugin, in the order they run there.</summary>
    public required IReadOnlyList<HandlerDescription> Handlers { get; init; }
}
