namespace Grapnel.Telemetry;

/// <summary>Counts hook items that did not run, by reason.</summary>
internal static class HookLosses
{
    /// <param name="plugin">The plugin.</param>
    /// <param name="eventName">The event.</param>
    /// <param name="reason">Why, as the log says it; details in parentheses are no part of the tag, which has few values.</param>
    public static void Count(string plugin, string eventName, string reason)
    {
        if (Instruments.HookLosses.Enabled)
        {
            var end = reason.IndexOf(" (", StringComparison.Ordinal);
            Listeners.Tell(Instruments.HookLosses, 1, [
                new(TagNames.Event, eventName),
                new(TagNames.Plugin, plugin),
                new(TagNames.Reason, end < 0 ? reason : reason[..end])]);
        }
    }

    /// <summary>Several of one plugin at once, of whatever events.</summary>
    public static void Count(string plugin, int items, string reason)
    {
        if (items != 0)
        {
            Listeners.Tell(Instruments.HookLosses, items, [new(TagNames.Plugin, plugin), new(TagNames.Reason, reason)]);
        }
    }
}
