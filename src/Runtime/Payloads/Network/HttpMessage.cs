using System.Collections.Immutable;

namespace Grapnel;

/// <summary>An HTTP request before it becomes a request to the API, without its body. Immutable. Source: Kuzzle 2.56.0, lib/core/network/protocols/httpMessage.ts.</summary>
/// <param name="Connection">The connection it came through.</param>
/// <param name="Method">The method, in capitals.</param>
/// <param name="Path">The path, with the query where there is one.</param>
public sealed record HttpMessage(ClientConnection Connection, string Method, string Path)
{
    /// <summary>The query, without the question mark; empty where there is none.</summary>
    public string Query { get; init; } = "";

    /// <summary>The headers, their names in lower case.</summary>
    public ImmutableDictionary<string, string> Headers { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The addresses it came from, the client's first.</summary>
    public ImmutableArray<string> Ips { get; init; } = Connection.Ips;

    /// <summary>The id of the request: the header <c>x-kuzzle-request-id</c>, or the connection's id.</summary>
    public string RequestId { get; init; } = Connection.Id;
}
