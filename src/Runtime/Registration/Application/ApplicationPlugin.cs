using Grapnel.CompilerServices;

namespace Grapnel.Registration.Application;

/// <summary>The application as the plugin its own handlers belong to.</summary>
internal sealed class ApplicationPlugin(ApplicationHook[] hooks, ApplicationPipe[] pipes) : PluginDescriptor
{
    /// <summary>The name of the plugin in logs, errors and lists.</summary>
    public const string PluginName = "application";

    public override string Name => PluginName;

    public override Type Type => typeof(GrapnelBuilder);

    public override object? Create(IServiceProvider services) => null;

    public override void Describe(PluginRows rows)
    {
        rows.Hooks.AddRange(hooks.Select(static hook => hook.Row));
        rows.Pipes.AddRange(pipes.Select(static pipe => pipe.Row));
    }

    public override ValueTask RunHook(object? plugin, int row, HookCall call) => hooks[row].Run(call);
}
