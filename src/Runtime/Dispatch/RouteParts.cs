using Grapnel.Hooks;
using Grapnel.Registration;
using Grapnel.Telemetry;

namespace Grapnel.Dispatch;

/// <summary>What a route is made of: the pipes of an event in the order they run, its hooks, and the host's services.</summary>
internal sealed record RouteParts(
    IReadOnlyList<PlacedPipe> Pipes,
    HookFan? Hooks,
    IServiceProvider Services,
    GrapnelOptions Options,
    RuntimeLog Log,
    IHandlerObserver? Observer,
    PipeGate? Gate,
    HostTelemetry Telemetry)
{
    /// <summary>What is measured of the event; null where nobody listens.</summary>
    public EventTelemetry? Observed { get; init; }
}
