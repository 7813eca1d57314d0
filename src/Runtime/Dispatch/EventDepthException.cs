namespace Grapnel;

/// <summary>Events emitted from inside handlers of events went deeper than <see cref="GrapnelOptions.MaxEventDepth"/>: almost always a loop.</summary>
public sealed class EventDepthException : InvalidOperationException
{
    private readonly List<string> _chain;
    private readonly int _limit;

    internal EventDepthException(int limit, IEnumerable<string> chain)
    {
        _limit = limit;
        _chain = [.. chain];
    }

    /// <summary>The events, outermost first.</summary>
    public IReadOnlyList<string> Chain => _chain;

    /// <inheritdoc/>
    public override string Message =>
        $"Events are nested more than {_limit} deep (MaxEventDepth): {string.Join(" > ", _chain)}. Does a handler emit the event it listens to?";

    /// <summary>Adds the event around; called while the error travels outwards through pipe chains.</summary>
    internal void Surround(string eventName) => _chain.Insert(0, eventName);
}
