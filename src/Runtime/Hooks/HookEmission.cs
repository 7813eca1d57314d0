namespace Grapnel.Hooks;

/// <summary>One emission, with its payload as it was emitted.</summary>
internal readonly record struct HookEmission(HookContext Context, object? First, object? Second, object? Third);
