namespace Grapnel;

/// <summary>Events of a request on its way, whatever controller it is for. Source: Kuzzle, internal events.</summary>
public static partial class RequestEvents
{
    /// <summary>Fires first of all events of a request, before its rights are checked. Source: Kuzzle 2.56.0, lib/api/funnel.js.</summary>
    [Event("request:beforeExecution")]
    public static partial PipeEvent<Request> BeforeExecution { get; }

    /// <summary>Fires when the user may do what the request asks; the rate limit is checked later. Source: Kuzzle, internal events, "Request events".</summary>
    [Event("request:onAuthorized")]
    public static partial PipeEvent<Request> OnAuthorized { get; }

    /// <summary>Fires when a request is refused: a token that is not valid, or a user without the right. Source: Kuzzle, internal events, "Request events".</summary>
    [Event("request:onUnauthorized")]
    public static partial PipeEvent<Request> OnUnauthorized { get; }

    /// <summary>Fires when nothing stands in the way of a request any more, before the events of its action. Source: Kuzzle 2.56.0, lib/api/funnel.js.</summary>
    [Event("request:onExecution")]
    public static partial PipeEvent<Request> OnExecution { get; }

    /// <summary>Fires when a request has succeeded, after the events of its action. Source: Kuzzle, internal events, "Request events".</summary>
    [Event("request:onSuccess")]
    public static partial PipeEvent<Request> OnSuccess { get; }

    /// <summary>Fires when a request has failed while it was carried out, after the error event of its action. Source: Kuzzle, internal events, "Request events".</summary>
    [Event("request:onError")]
    public static partial PipeEvent<Request> OnError { get; }

    /// <summary>Fires last of all events of a request, whatever became of it. Source: Kuzzle 2.56.0, lib/api/funnel.js.</summary>
    [Event("request:afterExecution")]
    public static partial PipeEvent<RequestExecution> AfterExecution { get; }
}
