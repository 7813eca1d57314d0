using Grapnel.CompilerServices;

namespace Grapnel.Registration;

/// <summary>The pipes one assembly has on one event or wildcard.</summary>
internal abstract class PipeGroup(string eventName, (int Plugin, int Pipe)[] rows)
{
    public string Event { get; } = eventName;

    /// <summary>For each row the plugin's number in its module and the pipe's number in the plugin.</summary>
    public (int Plugin, int Pipe)[] Rows { get; } = rows;

    public abstract Type PayloadType { get; }
}

/// <inheritdoc/>
internal sealed class PipeGroup<T>(string eventName, Func<PluginInstances, PipeSegment<T>> create, (int Plugin, int Pipe)[] rows)
    : PipeGroup(eventName, rows)
{
    public override Type PayloadType => typeof(T);

    public PipeSegment<T> Create(PluginInstances instances) => create(instances);
}
