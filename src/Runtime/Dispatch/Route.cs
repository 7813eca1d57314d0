using Grapnel.Hooks;

namespace Grapnel.Dispatch;

/// <summary>What happens in one host when one event is emitted.</summary>
internal abstract class Route(EventHandle handle, RouteParts parts)
{
    public EventHandle Handle { get; } = handle;

    /// <summary>The hooks; null where nobody listens.</summary>
    public HookFan? Hooks { get; } = parts.Hooks;
}
