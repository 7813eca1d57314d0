namespace Grapnel;

/// <summary>Events of the <c>security</c> controller. Source: Kuzzle, internal events.</summary>
public static partial class SecurityEvents
{
    /// <summary>Fires once a restricted user account has been created; the account is in the result, the caller in the context. Source: Kuzzle, internal events, "API events".</summary>
    [Event("security:afterCreateRestrictedUser")]
    public static partial PipeEvent<Request> AfterCreateRestrictedUser { get; }
}
