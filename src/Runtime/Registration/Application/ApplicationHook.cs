using Grapnel.CompilerServices;

namespace Grapnel.Registration.Application;

/// <summary>A hook the application registered itself.</summary>
/// <param name="Row">How it is listed.</param>
/// <param name="Run">Calls the handler.</param>
internal sealed record ApplicationHook(PluginRow Row, Func<HookCall, ValueTask> Run);
