namespace Grapnel.Tests.Stress;

public static partial class StressEvents
{
    [Event("stress:hook")]
    public static partial HookEvent<Parcel> Hook { get; }

    [Event("stress:nested")]
    public static partial HookEvent<Parcel> Nested { get; }

    [Event("stress:outer")]
    public static partial HookEvent<Parcel> Outer { get; }

    [Event("stress:deep")]
    public static partial HookEvent<Parcel> Deep { get; }

    [Event("stress:broken")]
    public static partial HookEvent<Parcel> Broken { get; }

    [Event("stress:shelf")]
    public static partial PipeEvent<Shelf, System.Text.Json.Nodes.JsonObject> Stored { get; }
}
