namespace Grapnel;

/// <summary>What a plugin host is doing.</summary>
public enum HostState
{
    /// <summary>It has not started.</summary>
    NotStarted,

    /// <summary>Its plugins start, or could not.</summary>
    Starting,

    /// <summary>Events can be emitted.</summary>
    Running,

    /// <summary>It drains its hooks, which alone may emit.</summary>
    Stopping,

    /// <summary>It has stopped.</summary>
    Stopped,
}
