using Grapnel.CompilerServices;

namespace Grapnel.Registration.Application;

/// <summary>The handlers the application registered itself, as the module of one plugin. Source: Kuzzle, <c>app.hook.register</c> and <c>app.pipe.register</c>.</summary>
internal sealed class ApplicationModule : PluginModule
{
    private readonly List<ApplicationHook> _hooks = [];
    private readonly List<ApplicationPipe> _pipes = [];

    public override int Contract => NewestContract;

    public override string AssemblyName => "(application)";

    public void Add(ApplicationHook hook) => _hooks.Add(hook);

    public void Add(ApplicationPipe pipe) => _pipes.Add(pipe);

    public override void Register(ModuleRegistration module)
    {
        module.Plugin(new ApplicationPlugin([.. _hooks], [.. _pipes]));
        foreach (var group in _pipes.Select(static (pipe, number) => (pipe, number)).GroupBy(static entry => entry.pipe.Row.Event, StringComparer.Ordinal))
        {
            group.First().pipe.Register(module, [.. group.Select(static entry => entry.pipe)], [.. group.Select(static entry => entry.number)]);
        }
    }
}
