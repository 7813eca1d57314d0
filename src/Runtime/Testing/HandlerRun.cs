namespace Grapnel.Testing;

/// <summary>One hook or pipe that ran in a <see cref="TestHost"/>.</summary>
/// <param name="Plugin">The name of the plugin.</param>
/// <param name="Method">The method.</param>
/// <param name="Event">The event that was emitted.</param>
/// <param name="IsPipe">Whether it ran as a pipe; else as a hook.</param>
/// <param name="Error">What it threw; null where it ended well.</param>
public sealed record HandlerRun(string Plugin, string Method, string Event, bool IsPipe, Exception? Error)
{
    /// <summary>The run in one line, for messages of failed tests.</summary>
    public override string ToString() =>
        $"{(IsPipe ? "pipe" : "hook")} {Plugin}.{Method} on {Event}{(Error is null ? "" : $": {Error.GetType().Name}: {Error.Message}")}";
}
