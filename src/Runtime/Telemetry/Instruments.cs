using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Grapnel.Telemetry;

/// <summary>The meter, the activity source and their instruments; one of each per process.</summary>
internal static class Instruments
{
    public static readonly ActivitySource Source = new(GrapnelTelemetry.ActivitySourceName);

    private static readonly Meter Meter = new(GrapnelTelemetry.MeterName);

    public static readonly Counter<long> Emissions =
        Meter.CreateCounter<long>("grapnel.emissions", "{emission}", "Events that were emitted.");

    public static readonly Histogram<double> PipeDuration =
        Meter.CreateHistogram<double>("grapnel.pipe.duration", "s", "How long a pipe took.");

    public static readonly Counter<long> SlowPipes =
        Meter.CreateCounter<long>("grapnel.pipe.slow", "{call}", "Calls of pipes that took longer than PipeWarnTime.");

    public static readonly Histogram<double> HookDuration =
        Meter.CreateHistogram<double>("grapnel.hook.duration", "s", "How long a hook took.");

    public static readonly Histogram<double> HookWait =
        Meter.CreateHistogram<double>("grapnel.hook.wait", "s", "How long a hook item was queued, from its emission to its first hook.");

    public static readonly Counter<long> HookLosses =
        Meter.CreateCounter<long>("grapnel.hook.lost", "{item}", "Hook items that did not run.");

    public static readonly ObservableGauge<int> QueueDepth =
        Meter.CreateObservableGauge("grapnel.hook.queue.depth", RunningHosts.QueueDepths, "{item}", "Hook items of a plugin that wait.");

    /// <summary>Whether somebody wants to know of single emissions and calls. The rare ones, losses and slow pipes, are told without being asked for.</summary>
    public static bool AreListenedTo =>
        Source.HasListeners() || Emissions.Enabled || PipeDuration.Enabled || HookDuration.Enabled || HookWait.Enabled;
}
