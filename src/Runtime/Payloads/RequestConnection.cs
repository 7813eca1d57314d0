namespace Grapnel;

/// <summary>The connection a request came through.</summary>
public sealed class RequestConnection
{
    /// <summary>No connection: the server sent the request itself.</summary>
    public static RequestConnection None { get; } = new();

    /// <summary>The id of the connection; null where there is none.</summary>
    public string? Id { get; init; }

    /// <summary>The protocol, such as <c>http</c> or <c>websocket</c>; null where there is none.</summary>
    public string? Protocol { get; init; }

    /// <summary>The addresses it came from, the client's first. The list given is copied.</summary>
    public IReadOnlyList<string> Ips
    {
        get;
        init => field = [.. value];
    } = [];

    /// <summary>What else the protocol knows, such as the verb and path of HTTP; null where there is nothing.</summary>
    public JsonFields? Misc { get; init; }

    // Only Misc can change.
    internal RequestConnection Snapshot() => Misc is null ? this : new() { Id = Id, Protocol = Protocol, Ips = Ips, Misc = Misc.Snapshot() };
}
