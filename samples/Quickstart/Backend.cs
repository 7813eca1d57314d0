using System.Text.Json.Nodes;
using Grapnel;
using Grapnel.Errors;

namespace Quickstart;

/// <summary>What became of a document.</summary>
internal enum Outcome
{
    Stored,
    Dropped,
    Aborted,
}

/// <summary>
/// A backend's side of <c>document:create</c>: it raises the events around the write in Kuzzle's order. It keeps ids in
/// place of a database. One request at a time.
/// </summary>
internal sealed class Backend(IEventDispatcher events, Tally tally)
{
    private readonly Dictionary<string, HashSet<string>> _collections = new(StringComparer.Ordinal);

    /// <summary>How many ids it made for documents that came without.</summary>
    public long IdsGiven { get; private set; }

    /// <summary>The collections and how many documents each holds.</summary>
    public IEnumerable<(string Name, int Documents)> Collections =>
        _collections.OrderBy(static entry => entry.Key, StringComparer.Ordinal).Select(static entry => (entry.Key, entry.Value.Count));

    public async ValueTask<Outcome> CreateAsync(Document document)
    {
        var request = new Request("document", "create")
        {
            Input =
            {
                Resource = { Index = "seismology", Collection = "quakes", Id = document.Id },
                Body = document.Body,
            },
        };
        bool isStored = false;
        try
        {
            // Pipes may change the documents, hand fewer on, or throw.
            Document[] documents = await events.PipeAsync(GenericDocumentEvents.BeforeWrite, [document], request);
            if (documents is not [var written, ..])
                return Outcome.Dropped;

            request.Input.Resource.Id = written.Id;
            request.Input.Body = written.Body;
            request = await events.PipeAsync(DocumentEvents.BeforeCreate, request);
            written = Store(request);
            isStored = true;
            request.Result = new JsonObject { ["_id"] = written.Id, ["_source"] = written.Body.ToJsonObject(), ["_version"] = written.Version };
            request = await events.PipeAsync(DocumentEvents.AfterCreate, request);
            await events.PipeAsync(GenericDocumentEvents.AfterWrite, [written], request);
            return Outcome.Stored;
        }
        catch (KuzzleException error)
        {
            tally.Add(Tally.Backend, $"{(isStored ? "failed after storing" : "aborted")}, {error.WireName} ({error.Status})");
            request.Error = error;
            await ReportAsync(request);
            return isStored ? Outcome.Stored : Outcome.Aborted;
        }
    }

    private Document Store(Request request)
    {
        string collection = request.Input.Resource.Collection!;
        if (!_collections.TryGetValue(collection, out HashSet<string>? ids))
            _collections.Add(collection, ids = new HashSet<string>(StringComparer.Ordinal));

        string? id = request.Input.Resource.Id;
        if (id is null)
        {
            id = Guid.CreateVersion7().ToString();
            IdsGiven++;
        }

        if (!ids.Add(id))
            throw new PreconditionException($"Document '{id}' already exists.");
        return new Document(id, request.Input.Body) { Version = 1 };
    }

    private async ValueTask ReportAsync(Request request)
    {
        try
        {
            await events.PipeAsync(DocumentEvents.ErrorCreate, request);
        }
        catch (KuzzleException error)
        {
            tally.Add(Tally.Backend, $"failed while reporting an error, {error.WireName} ({error.Status})");
        }
    }
}
