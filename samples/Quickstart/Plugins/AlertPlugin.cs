using Grapnel;

namespace Quickstart.Plugins;

/// <summary>Raises <c>quake:alerted</c> for strong earthquakes: a hook that emits an event of this program's own.</summary>
[Plugin]
internal sealed class AlertPlugin(Tally tally)
{
    private const double Strong = 5;

    [Hook("generic:document:afterWrite")]
    public async Task Watch(Document[] documents, [FromScope] IEventDispatcher events, CancellationToken cancellationToken)
    {
        foreach (Document document in documents)
        {
            if (Quake.Read(document.Body) is not { Magnitude: >= Strong and var magnitude, Place: var place, Longitude: { } longitude })
                continue;
            tally.Add("alert", "alerts raised, magnitude 5 and over");
            string? region = document.TryGet("region", out string? known) ? known : null;
            await events.EmitAsync(QuakeEvents.Alerted, new QuakeAlert(document.Id!, magnitude, place ?? "?", region, longitude), cancellationToken);
        }
    }
}
