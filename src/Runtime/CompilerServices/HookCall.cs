using System.ComponentModel;
using Grapnel.Hooks;

namespace Grapnel.CompilerServices;

/// <summary>One emission as a hook sees it: its own copies of the arguments, and what it may ask for beside them.</summary>
/// <remarks>Used again for the next item: generated code reads it before it calls the method, and never after.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class HookCall
{
    private readonly HookScope _scope;

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

    /// <summary>The name of the event that was emitted.</summary>
    public string EventName { get; private set; } = "";

    /// <summary>Cancelled when the host stops and can wait no longer.</summary>
    public CancellationToken Token { get; }

    /// <summary>A service from the scope of this queue item.</summary>
    public TService Service<TService>()
        where TService : notnull => _scope.Resolve<TService>();

    internal void Set(in HookItem item)
    {
        First = item.First;
        Second = item.Second;
        Third = item.Third;
        EventName = item.Target.EventName;
    }

    internal void Clear()
    {
        First = Second = Third = null;
        EventName = "";
    }
}
