namespace Grapnel;

/// <summary>What a node is doing. The numbers are those of the wire. Source: Kuzzle 2.56.0, lib/kuzzle/kuzzleStateEnum.ts.</summary>
public enum KuzzleState
{
    /// <summary>It is starting.</summary>
    Starting = 1,

    /// <summary>It takes requests.</summary>
    Running = 2,

    /// <summary>It is stopping and takes no new requests.</summary>
    ShuttingDown = 3,

    /// <summary>It waits until the cluster has enough nodes.</summary>
    NotEnoughNodes = 4,
}
