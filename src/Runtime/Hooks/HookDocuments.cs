namespace Grapnel.Hooks;

/// <summary>The documents of an item, as its hooks leave them to each other. Used again for the next item; belongs to one pump.</summary>
internal sealed class HookDocuments
{
    // By their places in the payload; null where a document was dropped, or no row is called for it.
    private Document?[] _documents = [];
    private int[]? _taken;
    private ValueTask<Document?> _pending;
    private int _place;
    private int _at;

    /// <summary>The document that a row is called for.</summary>
    public Document Current => _documents[_at]!;

    /// <summary>Whether the method that was called last has not said yet what becomes of its document.</summary>
    public bool IsPending { get; private set; }

    /// <summary>Whether a document was dropped or replaced since the payload was last shown.</summary>
    public bool IsStale { get; private set; }

    /// <summary>Begins a row.</summary>
    /// <param name="payload">The item's own array, of the first row that is called per document.</param>
    /// <param name="taken">The documents the row is called for, by their places; null for all of them.</param>
    public void Begin(object? payload, int[]? taken)
    {
        if (_documents.Length == 0)
        {
            _documents = (Document?[])payload!;
        }

        _taken = taken;
        _place = -1;
    }

    /// <summary>Goes on to the next document of the row. False: there is none.</summary>
    public bool Next()
    {
        var count = _taken?.Length ?? _documents.Length;
        while (++_place < count)
        {
            _at = _taken?[_place] ?? _place;
            if (_documents[_at] is not null)
            {
                return true;
            }
        }

        return false;
    }

    public void Put(Document? document)
    {
        if (!ReferenceEquals(document, _documents[_at]))
        {
            _documents[_at] = document;
            IsStale = true;
        }
    }

    public void Put(ValueTask<Document?> document)
    {
        if (document.IsCompletedSuccessfully)
        {
            Put(document.Result);
            return;
        }

        _pending = document;
        IsPending = true;
    }

    /// <summary>Waits for what becomes of the document.</summary>
    /// <returns>False: that is known already.</returns>
    public bool Await(Action resume)
    {
        if (!IsPending || _pending.IsCompleted)
        {
            return false;
        }

        _pending.ConfigureAwait(false).GetAwaiter().UnsafeOnCompleted(resume);
        return true;
    }

    /// <summary>Takes the document the method's task ended with; throws what that threw.</summary>
    public void End()
    {
        var ended = _pending;
        _pending = default;
        IsPending = false;
        Put(ended.GetAwaiter().GetResult());
    }

    /// <summary>Waits no longer for what becomes of the document: the method will not end.</summary>
    public void GiveUp()
    {
        _pending = default;
        IsPending = false;
    }

    /// <summary>The payload for hooks that take all documents: without those that were dropped.</summary>
    public Document?[] Show()
    {
        IsStale = false;
        return Array.FindAll(_documents, static document => document is not null);
    }

    public void Clear()
    {
        // Most items have none, and every item comes by here.
        if (_documents.Length != 0)
        {
            _documents = [];
            _taken = null;
            IsStale = false;
        }
    }
}
