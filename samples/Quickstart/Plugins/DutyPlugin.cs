using System.Text.Json;
using Grapnel;

namespace Quickstart.Plugins;

/// <summary>
/// Pages the desk on duty when an alert is raised. It reads its desks before the first event. No desk watches the open ocean:
/// there the hook fails, which harms nobody else and raises <c>hook:onError</c>.
/// </summary>
[Plugin]
internal sealed class DutyPlugin(Tally tally) : IPlugin
{
    private readonly List<(string Name, double West, double East)> _desks = [];

    public async ValueTask InitAsync(PluginContext context, CancellationToken cancellationToken)
    {
        byte[] file = await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "data", "desks.json"), cancellationToken);
        var desks = JsonFields.Parse(file);
        foreach (string name in desks.Names)
        {
            if (!desks.TryGet(name, out JsonElement range))
                throw new InvalidDataException($"Desk '{name}' has no range.");
            _desks.Add((name, range[0].GetDouble(), range[1].GetDouble()));
        }
    }

    // QuakeEvents is of this project: its constant is generated, and known here all the same.
    [Hook(QuakeEvents.AlertedName)]
    public void Page(QuakeAlert alert)
    {
        if (alert.Region is null)
        {
            tally.Add("duty", $"nobody on duty: {alert.Place}");
            throw new InvalidOperationException($"Nobody is on duty for {alert.Place}.");
        }

        string desk = _desks.Find(desk => alert.Longitude >= desk.West && alert.Longitude < desk.East).Name ?? "night watch";
        tally.Add("duty", $"paged desk {desk}");
    }
}
