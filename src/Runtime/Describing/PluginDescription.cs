namespace Grapnel;

/// <summary>A plugin of a host.</summary>
/// <remarks>Immutable; may be used from several threads.</remarks>
public sealed class PluginDescription
{
    internal PluginDescription()
    {
    }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The class, with its namespace.</summary>
    public required string Type { get; init; }

    /// <summary>The assembly of the class.</summary>
    public required string Assembly { get; init; }

    /// <summary>How many rows it has as pipes.</summary>
    public required int Pipes { get; init; }

    /// <summary>How many rows it has as hooks.</summary>
    public required int Hooks { get; init; }

    /// <summary>How many threads of its own its hooks have; 0 where they run on the thread pool.</summary>
    public required int Threads { get; init; }

    /// <summary>The queue of its hooks, or those of its threads together; null where it has no hooks.</summary>
    public QueueDescription? Queue { get; init; }
}
