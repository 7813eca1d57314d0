namespace Grapnel.Registration;

/// <summary>A hook row of a plugin.</summary>
/// <param name="Plugin">The plugin.</param>
/// <param name="Row">The row.</param>
/// <param name="Number">The number under which the plugin's descriptor calls it.</param>
internal sealed record PlacedHook(PluginEntry Plugin, PluginRow Row, int Number);
