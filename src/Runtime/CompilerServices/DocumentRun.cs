using System.ComponentModel;

namespace Grapnel.CompilerServices;

/// <summary>
/// One pipe with a filter on documents at work on the documents of an event: it is called once per document that matches, in order. The
/// array is copied only once something in it changes.
/// </summary>
/// <remarks>A mutable struct: pass it on by reference or hand it over for good.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct DocumentRun
{
    private readonly Document[] _documents;
    private readonly Func<Document, bool> _matches;
    private readonly CancellationToken _token;
    private Document[]? _changed;
    private int _kept;
    private int _at;

    /// <summary>A run that stands before the first document.</summary>
    /// <param name="documents">The documents; never written to.</param>
    /// <param name="matches">The filter.</param>
    /// <param name="token">The caller's token; ends the run between two documents.</param>
    public DocumentRun(Document[] documents, Func<Document, bool> matches, CancellationToken token)
    {
        _documents = documents;
        _matches = matches;
        _token = token;
        _at = -1;
    }

    /// <summary>The document that matches.</summary>
    public readonly Document Current => _documents[_at];

    /// <summary>What has become of the documents, once <see cref="Next"/> has said that there is no other; the array given where nothing changed.</summary>
    public readonly Document[] Result =>
        _changed is null ? _documents : _kept == _changed.Length ? _changed : _changed[.._kept];

    /// <summary>Goes on to the next document that matches. False: there is none.</summary>
    /// <exception cref="OperationCanceledException">The caller's token was cancelled, and not before the first document.</exception>
    public bool Next()
    {
        if (_at >= 0)
        {
            _token.ThrowIfCancellationRequested();
        }

        while (++_at < _documents.Length)
        {
            var document = _documents[_at];
            if (document is not null && _matches(document))
            {
                return true;
            }

            if (_changed is not null)
            {
                _changed[_kept++] = document!;
            }
        }

        return false;
    }

    /// <summary>Puts what the method returned in the place of the current document; null drops it.</summary>
    /// <param name="document">What the method returned.</param>
    public void Put(Document? document)
    {
        if (_changed is null)
        {
            if (ReferenceEquals(document, Current))
            {
                return;
            }

            _changed = new Document[_documents.Length];
            Array.Copy(_documents, _changed, _at);
            _kept = _at;
        }

        if (document is not null)
        {
            _changed[_kept++] = document;
        }
    }
}
