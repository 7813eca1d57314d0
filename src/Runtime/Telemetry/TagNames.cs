namespace Grapnel.Telemetry;

/// <summary>The names of tags on measurements and activities.</summary>
internal static class TagNames
{
    public const string Event = "grapnel.event";
    public const string Plugin = "grapnel.plugin";
    public const string Method = "grapnel.method";
    public const string Outcome = "grapnel.outcome";
    public const string Reason = "grapnel.reason";
    public const string ErrorType = "error.type";
}
