using Grapnel;

namespace Quickstart.Plugins;

/// <summary>Raises <c>quake:alerted</c> for strong earthquakes: a hook that emits an event of this program's own.</summary>
[Plugin]
internal sealed class AlertPlugin(Tally tally)
{
    // Called once for each document that matches.
    [Hook("generic:document:afterWrite", WithDocument = "{ range: { mag: { gte: 5 } } }")]
    public async Task Watch(Document document, [FromScope] IEventDispatcher events, CancellationToken cancellationToken)
    {
        if (Quake.Read(document.Body) is not { Magnitude: { } magnitude, Place: var place, Longitude: { } longitude })
            return;
        tally.Add("alert", "alerts raised, magnitude 5 and over");
        string? region = document.TryGet("region", out string? known) ? known : null;
        await events.EmitAsync(QuakeEvents.Alerted, new QuakeAlert(document.Id!, magnitude, place ?? "?", region, longitude), cancellationToken);
    }
}
