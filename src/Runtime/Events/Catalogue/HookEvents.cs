namespace Grapnel;

/// <summary>Events about hooks themselves. Source: Kuzzle, internal events.</summary>
public static partial class HookEvents
{
    /// <summary>Fires once when a hook fails: the plugin, the event the hook listens to, and the error. Source: Kuzzle, internal events, "Hook events".</summary>
    [Event("hook:onError")]
    public static partial HookEvent<string, string, Exception> OnError { get; }
}
