using Grapnel.CompilerServices;

namespace Grapnel.Registration.Application;

/// <summary>The handlers the application registered itself, as the module of one plugin. Source: Kuzzle, <c>app.hook.register</c> and <c>app.pipe.register</c>.</summary>
internal sealed class ApplicationModule : PluginModule
{
    private readonly HashSet<EventHandle> _events = [];
    private readonly List<ApplicationHook> _hooks = [];
    private readonly List<ApplicationPipe> _pipes = [];

    public override int Contract => NewestContract;

    public override string AssemblyName => "the application";

    public void Add(EventHandle? handle, ApplicationHook hook)
    {
        AddEvent(handle);
        _hooks.Add(hook);
    }

    public void Add(EventHandle? handle, ApplicationPipe pipe)
    {
        AddEvent(handle);
        _pipes.Add(pipe);
    }

    public override void Register(ModuleRegistration module)
    {
        // Their modules may not have been added; told of them, the host checks the handlers when it starts.
        foreach (var handle in _events)
        {
            module.Event(handle);
        }

        module.Plugin(new ApplicationPlugin([.. _hooks], [.. _pipes]));
        foreach (var group in _pipes.Select(static (pipe, number) => (pipe, number)).GroupBy(static entry => (entry.pipe.Row.Event, entry.pipe.Row.IsNamed, entry.pipe.GetType())))
        {
            group.First().pipe.Register(module, [.. group.Select(static entry => entry.pipe)], [.. group.Select(static entry => entry.number)]);
        }
    }

    private void AddEvent(EventHandle? handle)
    {
        if (handle is not null)
        {
            _events.Add(handle);
        }
    }
}
