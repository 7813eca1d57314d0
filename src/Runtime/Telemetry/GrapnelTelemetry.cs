namespace Grapnel;

/// <summary>
/// The names under which a host can be listened to: <c>AddMeter(GrapnelTelemetry.MeterName)</c>, <c>AddSource(GrapnelTelemetry.ActivitySourceName)</c>.
/// <c>docs/telemetry.md</c> lists instruments, activities and tags.
/// </summary>
public static class GrapnelTelemetry
{
    /// <summary>The name of the <see cref="System.Diagnostics.Metrics.Meter"/>.</summary>
    public const string MeterName = "Grapnel";

    /// <summary>The name of the <see cref="System.Diagnostics.ActivitySource"/>.</summary>
    public const string ActivitySourceName = "Grapnel";
}
