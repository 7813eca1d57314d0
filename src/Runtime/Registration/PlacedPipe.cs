namespace Grapnel.Registration;

/// <summary>A pipe row together with the segment that calls it.</summary>
/// <param name="Plugin">The plugin.</param>
/// <param name="Row">The row.</param>
/// <param name="Declaration">The place of the row among the plugin's pipes.</param>
/// <param name="Group">The rows of the same assembly and name.</param>
/// <param name="Index">The place in the group's segment.</param>
/// <param name="Module">The module whose plugins the segment calls.</param>
internal sealed record PlacedPipe(PluginEntry Plugin, PluginRow Row, int Declaration, PipeGroup Group, int Index, ModuleEntry Module);
