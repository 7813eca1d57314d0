using System.Diagnostics;

namespace Grapnel.Telemetry;

/// <summary>What is measured of one hook item. Used by one thread after the other, as the item itself.</summary>
/// <param name="telemetry">The event.</param>
/// <param name="rows">The rows of the item's target.</param>
/// <param name="emitter">The activity in which the event was emitted.</param>
internal sealed class HookObservation(EventTelemetry telemetry, HandlerTelemetry[] rows, ActivityContext emitter)
{
    private readonly long _emitted = Stopwatch.GetTimestamp();
    private Activity? _activity;
    private ActivityContext? _span;
    private long _began;
    private bool _hasWaited;

    /// <summary>The activity of the hook that runs or ran last; what it emits belongs there, also once it has ended.</summary>
    public ActivityContext Span => _span ?? emitter;

    /// <summary>A row is about to be called.</summary>
    public void Begin(int row)
    {
        _began = Stopwatch.GetTimestamp();
        if (!_hasWaited)
        {
            _hasWaited = true;
            Listeners.Tell(Instruments.HookWait, (double)(_began - _emitted) / Stopwatch.Frequency, rows[row].Tags[..2]);
        }

        _activity = Listeners.Start(telemetry.HookActivity, ActivityKind.Consumer, emitter, Tags(rows[row]));
        _span = _activity?.Context;
    }

    /// <summary>A row has ended.</summary>
    public void End(int row, Exception? error)
    {
        rows[row].Ended(_began, error is null ? Outcome.Ok : Outcome.Error, error);
        if (_activity is { } activity)
        {
            _activity = null;
            if (error is not null)
            {
                activity.Fail(error);
            }

            Listeners.End(activity);
        }
    }

    private static KeyValuePair<string, object?>[]? Tags(HandlerTelemetry row) =>
        Instruments.Source.HasListeners() ? row.Tags.ToArray() : null;
}
