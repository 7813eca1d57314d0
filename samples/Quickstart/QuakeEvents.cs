using Grapnel;

namespace Quickstart;

/// <summary>Events of this program. The generator writes the property's body, and the constant <c>AlertedName</c> beside it.</summary>
public static partial class QuakeEvents
{
    /// <summary>Fires when a strong earthquake has been stored. Only hooks may listen: nothing is waiting for them.</summary>
    [Event("quake:alerted")]
    public static partial HookEvent<QuakeAlert> Alerted { get; }
}

/// <summary>What is known of a strong earthquake. Immutable, so hooks share it instead of getting copies.</summary>
public sealed record QuakeAlert(string Id, double Magnitude, string Place, string? Region, double Longitude);
