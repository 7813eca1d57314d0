using System.Text.Json.Nodes;
using Grapnel.Json;

namespace Grapnel;

/// <summary>What became of a request. Source: Kuzzle 2.56.0, lib/api/funnel.js, <c>request:afterExecution</c>.</summary>
/// <remarks>Not thread-safe, as <see cref="JsonFields"/>. A hook gets a copy of its own; the error is shared.</remarks>
public sealed class RequestExecution : ISnapshot<RequestExecution>, IHasRequest
{
    private JsonCell _result;

    /// <summary>What became of a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="success">Whether it succeeded.</param>
    /// <exception cref="ArgumentNullException">The request is null.</exception>
    public RequestExecution(Request request, bool success)
    {
        ArgumentNullException.ThrowIfNull(request);
        Request = request;
        Success = success;
    }

    /// <summary>The request.</summary>
    public Request Request { get; }

    /// <summary>Whether it succeeded.</summary>
    public bool Success { get; set; }

    /// <summary>
    /// The answer, or null. An object or array that is read stays one with this instance; a node that is assigned is taken over, or
    /// copied where it sits in another one.
    /// </summary>
    public JsonNode? Result
    {
        get => _result.Node;
        set => _result.Node = value;
    }

    /// <summary>What went wrong, or null.</summary>
    public Exception? Error { get; set; }

    /// <summary>A copy that shares nothing mutable with this instance; the error is shared.</summary>
    public RequestExecution Snapshot() => new(Request.Snapshot(), Success) { _result = _result.Snapshot(), Error = Error };
}
