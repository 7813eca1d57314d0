namespace Grapnel.Hooks;

/// <summary>The unit of work: one plugin, one emission. Carries the plugin's own copy of the payload, and what of its rows matched.</summary>
internal readonly record struct HookItem(HookTarget Target, HookContext Context, object? First, object? Second, object? Third, HookMatches? Matches);
