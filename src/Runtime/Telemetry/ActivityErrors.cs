using System.Diagnostics;
using Grapnel.Errors;

namespace Grapnel.Telemetry;

/// <summary>Says on an activity what went wrong.</summary>
internal static class ActivityErrors
{
    public static void Fail(this Activity activity, Exception error)
    {
        activity.SetStatus(ActivityStatusCode.Error, ErrorMessage.Of(error));
        activity.SetTag(TagNames.ErrorType, (error as PluginInternalException)?.InnerException?.GetType().FullName ?? error.GetType().FullName);
    }

    /// <summary>Names the pipe that ended a chain, on the activity of that chain.</summary>
    public static void Blame(HandlerTelemetry handler)
    {
        if (Activity.Current is { } chain && chain.Source == Instruments.Source)
        {
            chain.SetTag(TagNames.Plugin, handler.Plugin);
            chain.SetTag(TagNames.Method, handler.Method);
        }
    }
}
