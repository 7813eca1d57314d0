namespace Grapnel;

/// <summary>One emission, as a handler sees it that was registered under a name: an event or a wildcard that no build has seen.</summary>
/// <remarks>A hook's payload is a copy of its own, a pipe's is what the pipes before have left. May be kept.</remarks>
public sealed class EventContext
{
    internal EventContext(string eventName, object?[] payload, CancellationToken cancellationToken)
    {
        EventName = eventName;
        Payload = payload;
        CancellationToken = cancellationToken;
    }

    /// <summary>The name of the event that was emitted; behind a wildcard it tells which.</summary>
    public string EventName { get; }

    /// <summary>The payload arguments, in order; empty where the event carries nothing.</summary>
    public IReadOnlyList<object?> Payload { get; }

    /// <summary>In a pipe the caller's token; in a hook it is cancelled when the host stops and can wait no longer.</summary>
    public CancellationToken CancellationToken { get; }

    internal static EventContext Of(string eventName, int length, object? first, object? second, object? third, CancellationToken token)
    {
        object?[] payload = length switch
        {
            0 => [],
            1 => [first],
            2 => [first, second],
            _ => [first, second, third],
        };
        return new EventContext(eventName, payload, token);
    }
}
