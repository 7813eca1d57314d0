namespace Grapnel.Registration;

/// <summary>A pipe row together with the segment that calls it.</summary>
/// <param name="Plugin">The plugin.</param>
/// <param name="Row">The row.</param>
/// <param name="Declaration">The place of the row among the plugin's pipes.</param>
/// <param name="Group">The rows of the same assembly and name.</param>
/// <param name="Index">The place in the group's segment.</param>
/// <param name="Module">The module whose plugins the segment calls.</param>
internal sealed record PlacedPipe(PluginEntry Plugin, PluginRow Row, int Declaration, PipeGroup Group, int Index, ModuleEntry Module)
{
    /// <summary>The order of the pipes of one name: their own, then the plugin's name, then declaration. Those registered while the host runs come last.</summary>
    public static Comparer<PlacedPipe> Order { get; } = Comparer<PlacedPipe>.Create(static (a, b) =>
        a.Row.Order.CompareTo(b.Row.Order) is var byOrder and not 0 ? byOrder
        : string.CompareOrdinal(a.Plugin.Name, b.Plugin.Name) is var byName and not 0 ? byName
        : a.Declaration.CompareTo(b.Declaration));
}
