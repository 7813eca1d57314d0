using Grapnel;

namespace Quickstart.Plugins;

/// <summary>Hears of every hook that fails.</summary>
[Plugin]
internal sealed class WatchdogPlugin(Tally tally)
{
    [Hook("hook:onError")]
    public void Note(string plugin, string @event, Exception error) =>
        tally.Add("watchdog", $"hook of {plugin} on {@event} failed: {error.GetType().Name}");
}
