namespace Grapnel;

/// <summary>An authentication strategy that a plugin has removed. Immutable. Source: Kuzzle, internal events, "Core events".</summary>
/// <param name="PluginName">The plugin it belonged to.</param>
/// <param name="Name">Its name.</param>
public sealed record RemovedStrategy(string PluginName, string Name);
