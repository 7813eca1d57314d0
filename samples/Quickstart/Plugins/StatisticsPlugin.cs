using Grapnel;

namespace Quickstart.Plugins;

/// <summary>Counts what was stored. Hooks see the documents as the pipes left them, each plugin its own copy.</summary>
[Plugin]
internal sealed class StatisticsPlugin(Tally tally)
{
    private const string Name = "statistics";

    /// <summary>How many writes it heard of; when the hooks are drained, as many as were stored.</summary>
    public static long Heard(Tally tally) => tally.Count(Name, $"heard {DocumentEvents.AfterCreateName}");

    [Hook("generic:document:afterWrite")]
    public void Count(Document[] documents)
    {
        foreach (Document document in documents)
        {
            var quake = Quake.Read(document.Body);
            tally.Add(Name, document.TryGet("magnitudeClass", out string? magnitudeClass) ? $"stored, {magnitudeClass}" : "stored, no class");
            if (quake.Magnitude is { } magnitude)
                tally.Keep(Name, "strongest", magnitude, quake.Place ?? "?");
            if (quake.Depth is { } depth)
                tally.Keep(Name, "deepest, km", depth, quake.Place ?? "?");
        }
    }

    // A wildcard: every event of the document controller, now and in later versions.
    [Hook("document:*")]
    public void Hear([EventName] string @event) => tally.Add(Name, $"heard {@event}");
}
