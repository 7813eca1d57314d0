namespace Grapnel;

/// <summary>Events of requests that came through HTTP, by method. Source: Kuzzle, internal events.</summary>
public static partial class HttpEvents
{
    /// <summary>Fires when a request has come in through HTTP DELETE, before its rights are checked. Source: Kuzzle, internal events, "HTTP events".</summary>
    [Event("http:delete")]
    public static partial PipeEvent<Request> Delete { get; }

    /// <summary>Fires when a request has come in through HTTP GET, before its rights are checked. Source: Kuzzle, internal events, "HTTP events".</summary>
    [Event("http:get")]
    public static partial PipeEvent<Request> Get { get; }

    /// <summary>Fires when a request has come in through HTTP HEAD, before its rights are checked. Source: Kuzzle, internal events, "HTTP events".</summary>
    [Event("http:head")]
    public static partial PipeEvent<Request> Head { get; }

    /// <summary>Fires when a request has come in through HTTP OPTIONS, before its rights are checked. Source: Kuzzle, internal events, "HTTP events".</summary>
    [Event("http:options")]
    public static partial PipeEvent<Request> Options { get; }

    /// <summary>Fires when a request has come in through HTTP PATCH, before its rights are checked. Source: Kuzzle, internal events, "HTTP events".</summary>
    [Event("http:patch")]
    public static partial PipeEvent<Request> Patch { get; }

    /// <summary>Fires when a request has come in through HTTP POST, before its rights are checked. Source: Kuzzle, internal events, "HTTP events".</summary>
    [Event("http:post")]
    public static partial PipeEvent<Request> Post { get; }

    /// <summary>Fires when a request has come in through HTTP PUT, before its rights are checked. Source: Kuzzle, internal events, "HTTP events".</summary>
    [Event("http:put")]
    public static partial PipeEvent<Request> Put { get; }
}
