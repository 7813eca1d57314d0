namespace Grapnel;

/// <summary>
/// Events emitted from inside handlers of events went too deep, almost always in a loop: hooks deeper than
/// <see cref="GrapnelOptions.MaxEventDepth"/>, pipes to the end of the stack.
/// </summary>
public sealed class EventDepthException : InvalidOperationException
{
    private const int Shown = 10;

    private readonly string _reason;
    private readonly List<string> _inwards = [];
    private readonly List<string> _outwards = [];

    private EventDepthException(string reason) => _reason = reason;

    /// <summary>The events, outermost first.</summary>
    public IReadOnlyList<string> Chain => [.. Enumerable.Reverse(_outwards), .. _inwards];

    /// <inheritdoc/>
    public override string Message
    {
        get
        {
            var chain = Chain;
            var more = chain.Count > Shown ? $" > … ({chain.Count - Shown} more)" : "";
            return $"{_reason}: {string.Join(" > ", chain.Take(Shown))}{more}. Does a handler emit the event it listens to?";
        }
    }

    internal static EventDepthException OfHooks(int limit, IEnumerable<string> chain)
    {
        var error = new EventDepthException($"Events are nested more than {limit} deep (MaxEventDepth)");
        error._inwards.AddRange(chain);
        return error;
    }

    internal static EventDepthException OfPipes() => new("Events are nested in pipes until the stack is full");

    /// <summary>Adds the event around; called while the error travels outwards through pipe chains.</summary>
    internal void Surround(string eventName) => _outwards.Add(eventName);
}
