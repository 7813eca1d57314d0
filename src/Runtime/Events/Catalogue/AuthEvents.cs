namespace Grapnel;

/// <summary>Events of the <c>auth</c> controller: before an action, after it, and on its error. Source: Kuzzle, internal events, "API events".</summary>
[ControllerEvents(
    "auth",
    "checkRights", "checkToken", "createApiKey", "createMyCredentials", "createToken", "credentialsExist", "deleteApiKey",
    "deleteMyCredentials", "getCurrentUser", "getMyCredentials", "getMyRights", "getStrategies", "login", "logout",
    "refreshToken", "searchApiKeys", "updateMyCredentials", "updateSelf", "validateMyCredentials")]
public static partial class AuthEvents
{
    /// <summary>Fires when a strategy has accepted credentials, before a token is made for the user. Source: Kuzzle, internal events, "Auth events".</summary>
    [Event("auth:strategyAuthenticated")]
    public static partial PipeEvent<StrategyAuthentication> StrategyAuthenticated { get; }
}
