namespace Grapnel;

/// <summary>A user whom an authentication strategy has accepted and who has no token yet. Source: Kuzzle, internal events, "Auth events".</summary>
/// <remarks>Not thread-safe, as <see cref="User"/>. A hook gets a copy of its own.</remarks>
public sealed class StrategyAuthentication : ISnapshot<StrategyAuthentication>
{
    /// <summary>A user whom a strategy has accepted.</summary>
    /// <param name="strategy">The name of the strategy.</param>
    /// <param name="content">The user; null ends the log-in without a token.</param>
    /// <exception cref="ArgumentNullException">The strategy is null.</exception>
    public StrategyAuthentication(string strategy, User? content)
    {
        ArgumentNullException.ThrowIfNull(strategy);
        Strategy = strategy;
        Content = content;
    }

    /// <summary>The name of the strategy.</summary>
    public string Strategy { get; }

    /// <summary>The user who gets a token; null ends the log-in without one.</summary>
    public User? Content { get; set; }

    /// <summary>A copy that shares nothing mutable with this instance.</summary>
    public StrategyAuthentication Snapshot() => new(Strategy, Content?.Snapshot());
}
