namespace Grapnel;

/// <summary>Events of the life of a node. Source: Kuzzle, internal events.</summary>
public static partial class KuzzleEvents
{
    /// <summary>Fires during the start, before the network opens; the start waits for its pipes. Source: Kuzzle events.</summary>
    [Event("kuzzle:start", ReplacedBy = "kuzzle:state:ready")]
    public static partial PipeEvent Start { get; }

    /// <summary>Fires when the node begins to stop; the stop waits for its pipes. Source: Kuzzle events.</summary>
    [Event("kuzzle:shutdown")]
    public static partial PipeEvent Shutdown { get; }

    /// <summary>Fires when the node begins to start. Source: Kuzzle events.</summary>
    [Event("kuzzle:state:start")]
    public static partial PipeEvent StateStart { get; }

    /// <summary>Fires when the parts of the node are loaded and its network is still closed. Source: Kuzzle events.</summary>
    [Event("kuzzle:state:live")]
    public static partial PipeEvent StateLive { get; }

    /// <summary>Fires when the node takes requests. Source: Kuzzle events.</summary>
    [Event("kuzzle:state:ready")]
    public static partial PipeEvent StateReady { get; }

    /// <summary>Fires when the state of the node changes, with the new one. Source: Kuzzle 2.56.0, lib/kuzzle/kuzzle.ts.</summary>
    [Event("kuzzle:state:change")]
    public static partial HookEvent<KuzzleState> StateChange { get; }
}
