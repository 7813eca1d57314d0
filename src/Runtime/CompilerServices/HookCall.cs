using System.ComponentModel;
using Grapnel.Hooks;

namespace Grapnel.CompilerServices;

/// <summary>One emission as a hook sees it: its own copies of the arguments, and what it may ask for beside them.</summary>
/// <remarks>Used again for the next item: generated code reads it before it calls the method, and after it at most gives <see cref="Keep(Document)"/> what came back.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class HookCall
{
    private readonly HookScope _scope;
    private readonly HookDocuments _documents = new();
    private HookItem _item;

    internal HookCall(HookScope scope, CancellationToken token)
    {
        _scope = scope;
        Token = token;
    }

    /// <summary>The first payload argument.</summary>
    public object? First => _item.First;

    /// <summary>The second payload argument.</summary>
    public object? Second => _item.Second;

    /// <summary>The third payload argument.</summary>
    public object? Third => _item.Third;

    /// <summary>The document that a hook with a filter on documents is called for.</summary>
    public Document Document => _documents.Current;

    /// <summary>The name of the event that was emitted.</summary>
    public string EventName => _item.Target.EventName;

    /// <summary>Cancelled when the host stops and can wait no longer.</summary>
    public CancellationToken Token { get; }

    /// <summary>A service from the scope of this queue item.</summary>
    public TService Service<TService>()
        where TService : notnull => _scope.Resolve<TService>();

    /// <summary>Makes what a method returned the document that later hooks of the plugin see; null drops it for them.</summary>
    public ValueTask Keep(Document? document)
    {
        _documents.Put(document);
        return default;
    }

    /// <inheritdoc cref="Keep(Document)"/>
    public ValueTask Keep(Task<Document?> task) => Keep(new ValueTask<Document?>(HandlerTask.Of(task)));

    /// <inheritdoc cref="Keep(Document)"/>
    public ValueTask Keep(ValueTask<Document?> task)
    {
        _documents.Put(task);
        return default;
    }

    /// <summary>The emission for a hook that takes whatever comes.</summary>
    internal EventContext ToContext() => EventContext.Of(EventName, _item.Target.PayloadLength, First, Second, Third, Token);

    /// <summary>The documents of the item.</summary>
    internal HookDocuments Documents => _documents;

    /// <summary>Shows the payload as the hooks before have left it.</summary>
    internal void ShowDocuments()
    {
        if (_documents.IsStale)
        {
            _item = _item with { First = _documents.Show() };
        }
    }

    /// <summary>The item, which the queue writes straight into its place: it is six references, and each copy of them on the heap is paid for.</summary>
    internal ref HookItem Item => ref _item;
}
