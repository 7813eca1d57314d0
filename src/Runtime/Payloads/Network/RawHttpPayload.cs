namespace Grapnel;

/// <summary>The body of an HTTP request as it came. Source: Kuzzle, internal events, "HTTP events".</summary>
/// <remarks>Not thread-safe. A hook gets a copy of its own.</remarks>
public sealed class RawHttpPayload : ISnapshot<RawHttpPayload>
{
    /// <summary>The body of an HTTP request.</summary>
    /// <param name="message">The HTTP request.</param>
    /// <param name="payload">Its body.</param>
    /// <exception cref="ArgumentNullException">The message is null.</exception>
    public RawHttpPayload(HttpMessage message, ReadOnlyMemory<byte> payload)
    {
        ArgumentNullException.ThrowIfNull(message);
        Message = message;
        Payload = payload;
    }

    /// <summary>The HTTP request.</summary>
    public HttpMessage Message { get; }

    /// <summary>The body; what a pipe puts here is read instead.</summary>
    public ReadOnlyMemory<byte> Payload { get; set; }

    /// <summary>A copy with bytes of its own: the memory of the body may be used again for the next one.</summary>
    public RawHttpPayload Snapshot() => new(Message, Payload.ToArray());
}
