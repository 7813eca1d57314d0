using Grapnel.Tests.Hooks;

namespace Grapnel.Tests;

public sealed record Parcel(int Weight);

public sealed class Crate : ISnapshot<Crate>
{
    public List<string> Items { get; } = [];

    public Crate Snapshot()
    {
        var copy = new Crate();
        copy.Items.AddRange(Items);
        return copy;
    }
}

public sealed class Sealed
{
    public int Value { get; set; }
}

public static partial class TestEvents
{
    [Event("test:plain")]
    public static partial PipeEvent<List<string>> Plain { get; }

    [Event("test:beforePack")]
    public static partial PipeEvent<List<string>> BeforePack { get; }

    [Event("order:beforePack")]
    public static partial PipeEvent<List<string>> OrderedBefore { get; }

    [Event("order:plain")]
    public static partial PipeEvent<List<string>> Ordered { get; }

    [Event("test:numbers")]
    public static partial PipeEvent<int, string> Numbers { get; }

    [Event("test:nothing")]
    public static partial PipeEvent Nothing { get; }

    [Event("test:maybe")]
    public static partial PipeEvent<Parcel?> Maybe { get; }

    [Event("test:three")]
    public static partial PipeEvent<Parcel, Request, Crate> Three { get; }

    [Event("test:crate")]
    public static partial PipeEvent<Crate> Packed { get; }

    [Event("test:sealed")]
    public static partial PipeEvent<Sealed> Closed { get; }

    [Event("test:delicate")]
    public static partial PipeEvent<Fragile> Delicate { get; }

    [Event("bell:rung")]
    public static partial HookEvent<Parcel> Rung { get; }

    [Event("bell:quiet")]
    public static partial HookEvent Quiet { get; }

    [Event("loop:turn")]
    public static partial HookEvent<Parcel> Turn { get; }

    [Event("loop:spin")]
    public static partial PipeEvent<Parcel> Spin { get; }

    [Event("flood:drop")]
    public static partial HookEvent<Parcel> Drop { get; }
}
