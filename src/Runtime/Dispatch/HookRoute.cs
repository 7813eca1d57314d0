using Grapnel.Telemetry;

namespace Grapnel.Dispatch;

/// <summary>The route of an event that has hooks alone.</summary>
internal sealed class HookRoute : Route
{
    private readonly EventTelemetry? _observed;

    private HookRoute(EventHandle handle, RouteParts parts)
        : base(handle, parts)
    {
        _observed = parts.Observed;
    }

    public static HookRoute Create(EventHandle handle, RouteParts parts) => new(handle, parts);

    public ValueTask Publish(object? first, object? second, object? third, CancellationToken token)
    {
        Handle.RefuseNull(first is null, second is null, third is null);
        _observed?.Emit();
        return Hooks is null ? default : Hooks.Publish(first, second, third, token);
    }

    /// <summary>The same, never waiting for room.</summary>
    /// <exception cref="HookQueueFullException">A queue is at twice its capacity.</exception>
    public void Offer(object? first) => Hooks?.Offer(first);
}
