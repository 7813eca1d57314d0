using Grapnel;

namespace Quickstart.Plugins;

/// <summary>Files documents by month: a pipe on the request, after the generic pipes have agreed on the content.</summary>
[Plugin]
internal sealed class ArchivePlugin(Tally tally)
{
    [Pipe(DocumentEvents.BeforeCreateName, WithRequest = "{ exists: 'input.body.at' }")]
    public Request File(Request request)
    {
        if (request.Input.Body is { } body && body.TryGet<string>("at", out string? at))
        {
            request.Input.Resource.Collection = $"quakes-{at[..7]}";
            tally.Add("archive", "filed by month");
        }

        return request;
    }
}
