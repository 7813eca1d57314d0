namespace Grapnel.Dispatch;

/// <summary>Where a run through pipes stands.</summary>
[Flags]
internal enum PipeState
{
    None = 0,

    /// <summary>Always set.</summary>
    Running = 1,

    /// <summary>A row has not ended yet.</summary>
    Pending = 2,

    /// <summary>The run made a scope, which is to be disposed.</summary>
    OwnScope = 4,
}
