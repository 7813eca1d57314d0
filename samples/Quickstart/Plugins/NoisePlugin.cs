using Grapnel;

namespace Quickstart.Plugins;

/// <summary>Drops what is not worth storing, in two ways: document by document with a filter, and as a pipe that returns fewer documents than it got.</summary>
[Plugin]
internal sealed class NoisePlugin(Tally tally)
{
    // Called once for each document that matches; null drops it, and the others pass untouched.
    [Pipe("generic:document:beforeWrite", WithDocument = "{ and: [{ exists: 'type' }, { not: { equals: { type: 'earthquake' } } }] }")]
    public Document? DropOtherEvents(Document document)
    {
        if (Quake.Read(document.Body).Type is not { } type)
            return document;
        tally.Add("noise", $"dropped: is no earthquake but: {type}");
        return null;
    }

    [Pipe("generic:document:beforeWrite")]
    public Document[] DropWeak(Document[] documents) => Array.FindAll(documents, IsWorthStoring);

    private bool IsWorthStoring(Document document)
    {
        string? why = Quake.Read(document.Body).Magnitude switch
        {
            null => "no magnitude",
            < 0 => "magnitude below 0",
            _ => null,
        };
        tally.Add("noise", why is null ? "passed" : $"dropped: {why}");
        return why is null;
    }
}
