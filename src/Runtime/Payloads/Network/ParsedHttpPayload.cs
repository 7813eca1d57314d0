namespace Grapnel;

/// <summary>The JSON that was read from the body of an HTTP request. Source: Kuzzle, internal events, "HTTP events".</summary>
/// <remarks>Not thread-safe, as <see cref="JsonFields"/>. A hook gets a copy of its own.</remarks>
public sealed class ParsedHttpPayload : ISnapshot<ParsedHttpPayload>
{
    /// <summary>The content of an HTTP request.</summary>
    /// <param name="message">The HTTP request.</param>
    /// <param name="payload">Its content; it is taken over.</param>
    /// <exception cref="ArgumentNullException">The message or the content is null.</exception>
    public ParsedHttpPayload(HttpMessage message, JsonFields payload)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(payload);
        Message = message;
        Payload = payload;
    }

    /// <summary>The HTTP request.</summary>
    public HttpMessage Message { get; }

    /// <summary>The content; what a pipe puts here becomes the request to the API. What is assigned is taken over.</summary>
    /// <exception cref="ArgumentNullException">On assigning null.</exception>
    public JsonFields Payload
    {
        get;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    }

    /// <summary>A copy that shares nothing mutable with this instance.</summary>
    public ParsedHttpPayload Snapshot() => new(Message, Payload.Snapshot());
}
