namespace Grapnel;

/// <summary>The failure of a hook that listens to <c>hook:onError</c>. Immutable.</summary>
/// <param name="PluginName">The plugin of the hook.</param>
/// <param name="Error">What the hook threw.</param>
public sealed record HookLoopError(string PluginName, Exception Error);
