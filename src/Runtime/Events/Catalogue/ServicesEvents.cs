namespace Grapnel;

/// <summary>Events of the services Kuzzle stands on. Source: Kuzzle, internal events.</summary>
public static partial class ServicesEvents
{
    /// <summary>Fires when the storage engine reports an error of its own. Source: Kuzzle, internal events, "Services events".</summary>
    [Event("services:storage:error")]
    public static partial HookEvent<StorageError> StorageError { get; }
}
