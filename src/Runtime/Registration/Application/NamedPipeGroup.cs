using Grapnel.CompilerServices;

namespace Grapnel.Registration.Application;

/// <summary>The pipes the application registered under one name, whatever the events that carry it are typed by.</summary>
internal sealed class NamedPipeGroup(string eventName, NamedPipe[] pipes, (int Plugin, int Pipe)[] rows) : PipeGroup(eventName, rows)
{
    public override Type PayloadType => typeof(object);

    /// <summary>The segment of one event; each has its own.</summary>
    public PipeSegment<T> Segment<T>(EventHandle handle) => new ApplicationSegment<T>(Array.ConvertAll(pipes, pipe => pipe.On<T>(handle)));
}
