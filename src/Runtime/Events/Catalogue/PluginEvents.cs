namespace Grapnel;

/// <summary>Events about plugins themselves. Events that a plugin emits are declared by the plugin. Source: Kuzzle.</summary>
public static partial class PluginEvents
{
    /// <summary>Reports that a hook on <c>hook:onError</c> has failed itself. Source: Kuzzle 2.56.0, lib/kuzzle/event/KuzzleEventEmitter.ts.</summary>
    [Event("plugin:hook:loop-error")]
    public static partial HookEvent<HookLoopError> HookLoopError { get; }
}
