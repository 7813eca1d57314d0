namespace Grapnel;

/// <summary>Events of Kuzzle's core. Source: Kuzzle, internal events.</summary>
public static partial class CoreEvents
{
    /// <summary>Fires when the start is over and requests are served, with a message. Source: Kuzzle, internal events, "Core events".</summary>
    [Event("core:kuzzleStart")]
    public static partial HookEvent<string> KuzzleStart { get; }

    /// <summary>Reports how full the request buffer is, in percent with two decimals, while the server cannot keep up. Source: Kuzzle, internal events, "Core events".</summary>
    [Event("core:overload")]
    public static partial HookEvent<double> Overload { get; }
}
