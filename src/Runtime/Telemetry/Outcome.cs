using Grapnel.Errors;

namespace Grapnel.Telemetry;

/// <summary>How a handler ended.</summary>
internal enum Outcome
{
    /// <summary>It returned.</summary>
    Ok,

    /// <summary>It threw.</summary>
    Error,

    /// <summary>A pipe ended its chain on purpose, with an error of <see cref="Grapnel.Errors"/>.</summary>
    Aborted,

    /// <summary>The caller's token was cancelled.</summary>
    Cancelled,
}

/// <summary>Tells outcomes apart and names them.</summary>
internal static class Outcomes
{
    /// <summary>The names as tags have them, by value.</summary>
    public static readonly string[] Names = ["ok", "error", "aborted", "cancelled"];

    public static Outcome OfPipe(Exception? error, CancellationToken token) => error switch
    {
        null => Outcome.Ok,
        OperationCanceledException when token.IsCancellationRequested => Outcome.Cancelled,
        PluginInternalException => Outcome.Error,
        KuzzleException => Outcome.Aborted,
        _ => Outcome.Error,
    };
}
