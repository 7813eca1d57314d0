namespace Grapnel;

/// <summary>Events of the <c>server</c> controller. Source: Kuzzle, internal events.</summary>
public static partial class ServerEvents
{
    /// <summary>Fires once <c>server:now</c> has produced its timestamp. Source: Kuzzle, internal events, "API events".</summary>
    [Event("server:afterNow")]
    public static partial PipeEvent<Request> AfterNow { get; }
}
