using System.Diagnostics;
using Grapnel.Hooks;

namespace Grapnel.Telemetry;

/// <summary>The hooks of one event while they are measured: gives each item a context of its own.</summary>
internal sealed class ObservedHooks(EventTelemetry telemetry, HookTarget[] targets)
{
    private readonly HandlerTelemetry[][] _rows = Array.ConvertAll(
        targets,
        target => Array.ConvertAll(target.Hooks, hook => telemetry.Of(hook.Plugin, hook.Row, isPipe: false)));

    public HookContext ContextOf(int target, HookContext emission)
    {
        // What a hook emits once its activity has ended, as the report of its failure, belongs to that hook all the same.
        var emitter = Activity.Current?.Context ?? HookContext.Current?.Observation?.Span ?? default;
        return emission.Observed(new HookObservation(telemetry, _rows[target], emitter));
    }
}
