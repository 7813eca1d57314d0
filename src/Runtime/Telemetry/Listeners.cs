using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Grapnel.Telemetry;

/// <summary>
/// Calls whoever listens to the meter and the activity source. They are called in the middle of an event: what one of them throws ends here,
/// is told to the log, and costs neither the caller its result nor a plugin its hook.
/// </summary>
internal static class Listeners
{
    /// <summary>Adds to a counter.</summary>
    public static void Tell(Counter<long> counter, long value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        try
        {
            counter.Add(value, tags);
        }
        catch (Exception error)
        {
            ListenerFailures.Report(counter.Name, error);
        }
    }

    /// <summary>Records a duration.</summary>
    public static void Tell(Histogram<double> histogram, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        try
        {
            histogram.Record(value, tags);
        }
        catch (Exception error)
        {
            ListenerFailures.Report(histogram.Name, error);
        }
    }

    /// <summary>Starts an activity; null where nobody wants it.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="parent">Where it belongs; the default is the current activity.</param>
    /// <param name="tags">Its tags.</param>
    public static Activity? Start(string name, ActivityKind kind, ActivityContext parent, IEnumerable<KeyValuePair<string, object?>>? tags)
    {
        var around = Activity.Current;
        try
        {
            return Instruments.Source.StartActivity(name, kind, parent, tags);
        }
        catch (Exception error)
        {
            ListenerFailures.Report(name, error);

            // One that has started is the current one, although a listener threw when it was told.
            return Activity.Current is { } started && started != around && started.Source == Instruments.Source ? started : null;
        }
    }

    /// <summary>Ends an activity.</summary>
    public static void End(Activity activity)
    {
        try
        {
            activity.Dispose();
        }
        catch (Exception error)
        {
            ListenerFailures.Report(activity.OperationName, error);

            // Listeners are told before the activity around it is the current one again.
            if (Activity.Current == activity)
            {
                Activity.Current = activity.Parent;
            }
        }
    }
}
