using Grapnel;

namespace Quickstart.Plugins;

/// <summary>Drops what is not worth storing: a pipe that returns fewer documents than it got.</summary>
[Plugin]
internal sealed class NoisePlugin(Tally tally)
{
    [Pipe("generic:document:beforeWrite")]
    public Document[] Drop(Document[] documents) => Array.FindAll(documents, IsWorthStoring);

    private bool IsWorthStoring(Document document)
    {
        string? why = Quake.Read(document.Body) switch
        {
            { Type: not (null or "earthquake") and var type } => $"is no earthquake but: {type}",
            { Magnitude: null } => "no magnitude",
            { Magnitude: < 0 } => "magnitude below 0",
            _ => null,
        };
        tally.Add("noise", why is null ? "passed" : $"dropped: {why}");
        return why is null;
    }
}
