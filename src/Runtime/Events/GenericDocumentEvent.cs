namespace Grapnel;

/// <summary>
/// An event on documents of any collection (<c>generic:document:…</c>): the documents and the request they belong to. Pipes return the documents.
/// Source: Kuzzle, internal events, "Generic Document Events".
/// </summary>
public sealed class GenericDocumentEvent : PipeEvent<Document[], Request>
{
    internal GenericDocumentEvent(string name)
        : base(name, CompilerServices.Payload.SnapshotArray<Document>(), CompilerServices.Payload.Snapshot<Request>())
    {
    }
}
