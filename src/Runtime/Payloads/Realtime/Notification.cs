namespace Grapnel;

/// <summary>
/// A message about to be sent to subscribers: about a document, about a user who has come or gone, or from the server itself. Members
/// that the kind does not have are null. Source: Kuzzle 2.56.0, lib/core/realtime/notification.
/// </summary>
/// <remarks>Not thread-safe, as <see cref="JsonFields"/>. A hook gets a copy of its own.</remarks>
public sealed class Notification : ISnapshot<Notification>
{
    /// <summary>A notification.</summary>
    /// <param name="type">Its kind: <c>document</c>, <c>user</c>, or what the server has to say, such as <c>TokenExpired</c>.</param>
    /// <exception cref="ArgumentNullException">The kind is null.</exception>
    public Notification(string type)
    {
        ArgumentNullException.ThrowIfNull(type);
        Type = type;
    }

    /// <summary>Its kind: <c>document</c>, <c>user</c>, or what the server has to say, such as <c>TokenExpired</c>.</summary>
    public string Type { get; }

    /// <summary>The status as in HTTP.</summary>
    public int Status { get; set; } = 200;

    /// <summary>What happened to the document: <c>write</c>, <c>delete</c> or <c>publish</c>.</summary>
    public string? Event { get; set; }

    /// <summary>Whether the document is <c>in</c> or <c>out</c> of what the subscription asks for.</summary>
    public string? Scope { get; set; }

    /// <summary>Whether a user has come, <c>in</c>, or gone, <c>out</c>.</summary>
    public string? User { get; set; }

    /// <summary>What it tells: the document, or the number of users left. What is assigned is taken over.</summary>
    public JsonFields? Result { get; set; }

    /// <summary>What the client whose request caused it added for those who listen. What is assigned is taken over.</summary>
    public JsonFields? Volatile { get; set; }

    /// <summary>The index.</summary>
    public string? Index { get; set; }

    /// <summary>The collection.</summary>
    public string? Collection { get; set; }

    /// <summary>The controller of the request that caused it.</summary>
    public string? Controller { get; set; }

    /// <summary>The action of the request that caused it.</summary>
    public string? Action { get; set; }

    /// <summary>The protocol through which the request that caused it came.</summary>
    public string? Protocol { get; set; }

    /// <summary>The id of the request that caused it.</summary>
    public string? RequestId { get; set; }

    /// <summary>When the request that caused it came in, in milliseconds since the epoch.</summary>
    public long? Timestamp { get; set; }

    /// <summary>The node it comes from.</summary>
    public string? Node { get; set; }

    /// <summary>A remark of the server.</summary>
    public string? Info { get; set; }

    /// <summary>The text of the server.</summary>
    public string? Message { get; set; }

    /// <summary>The channel on which a client gets it; null before it is addressed.</summary>
    public string? Room { get; set; }

    /// <summary>A copy that shares nothing mutable with this instance.</summary>
    public Notification Snapshot()
    {
        var copy = (Notification)MemberwiseClone();
        copy.Result = Result?.Snapshot();
        copy.Volatile = Volatile?.Snapshot();
        return copy;
    }
}
