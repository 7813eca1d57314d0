namespace Grapnel;

/// <summary>An authentication strategy that a plugin has added. Source: Kuzzle, internal events, "Core events".</summary>
/// <remarks>Not thread-safe, as <see cref="JsonFields"/>. A hook gets a copy of its own.</remarks>
/// <param name="PluginName">The plugin it belongs to.</param>
/// <param name="Name">Its name.</param>
/// <param name="Strategy">Its definition: <c>config</c> and <c>methods</c>.</param>
public sealed record AuthenticationStrategy(string PluginName, string Name, JsonFields Strategy) : ISnapshot<AuthenticationStrategy>
{
    /// <summary>A copy that shares nothing mutable with this instance.</summary>
    public AuthenticationStrategy Snapshot() => this with { Strategy = Strategy.Snapshot() };
}
