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
    private int _payloadLength;

    internal HookCall(HookScope scope, CancellationToken token)
    {
        _scope = scope;
        Token = token;
    }

    /// <summary>The first payload argument.</summary>
    public object? First { get; private set; }

    /// <summary>The second payload argument.</summary>
    public object? Second { get; private set; }

    /// <summary>The third payload argument.</summary>
    public object? Third { get; private set; }

    /// <summary>The document that a hook with a filter on documents is called for.</summary>
    public Document Document => _documents.Current;

    /// <summary>The name of the event that was emitted.</summary>
    public string EventName { get; private set; } = "";

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
    internal EventContext ToContext() => EventContext.Of(EventName, _payloadLength, First, Second, Third, Token);

    /// <summary>The documents of the item.</summary>
    internal HookDocuments Documents => _documents;

    /// <summary>Shows the payload as the hooks before have left it.</summary>
    internal void ShowDocuments()
    {
        if (_documents.IsStale)
        {
            First = _documents.Show();
        }
    }

    internal void Set(in HookItem item)
    {
        First = item.First;
        Second = item.Second;
        Third = item.Third;
        EventName = item.Target.EventName;
        _payloadLength = item.Target.PayloadLength;
    }

    internal void Clear()
    {
        First = Second = Third = null;
        EventName = "";
        _documents.Clear();
    }
}
