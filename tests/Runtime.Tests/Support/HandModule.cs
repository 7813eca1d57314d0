using Grapnel.CompilerServices;

namespace Grapnel.Tests;

/// <summary>A row of a segment, as generated code writes it between the row's number and the question whether to leave.</summary>
internal delegate T PipeRow<T>(T payload, ref PipeCall<T> call);

/// <summary>One plugin with rows given as code: for rows the build would refuse, or that no attribute can say.</summary>
internal sealed class HandModule(params EventHandle[] events) : PluginModule
{
    private readonly List<(string Event, Action<ModuleRegistration> Add)> _groups = [];
    private readonly Descriptor _plugin = new();
    private int _pipes;

    public override int Contract => 1;

    public override string AssemblyName => "Handmade";

    public override void Register(ModuleRegistration module)
    {
        Array.ForEach(events, module.Event);
        module.Plugin(_plugin);
        _groups.ForEach(group => group.Add(module));
    }

    public HandModule Named(string plugin)
    {
        _plugin.GivenName = plugin;
        return this;
    }

    public HandModule Hook(string eventName, string method, RowFilter filter, Type[] payload, Func<HookCall, ValueTask> run)
    {
        _plugin.Hooks.Add((rows => rows.Hook(eventName, method, filter, payload), run));
        return this;
    }

    public HandModule Hook(string eventName, string method, Type[] payload, Func<HookCall, ValueTask> run)
    {
        _plugin.Hooks.Add((rows => rows.Hook(eventName, method, payload), run));
        return this;
    }

    /// <summary>Adds all pipes of one event, in order.</summary>
    public HandModule Pipes<T>(string eventName, params (string Method, RowFilter? Filter, PipeRow<T> Run)[] rows)
    {
        (int, int)[] places = [.. rows.Select((_, i) => (0, _pipes + i))];
        _pipes += rows.Length;
        foreach (var (method, filter, _) in rows)
        {
            _plugin.Pipes.Add(filter is null ? pipes => pipes.Pipe(eventName, method, 0) : pipes => pipes.Pipe(eventName, method, 0, filter));
        }

        _groups.Add((eventName, module => module.Pipes(eventName, _ => new Segment<T>(Array.ConvertAll(rows, static row => row.Run)), places)));
        return this;
    }

    private sealed class Plugin;

    private sealed class Descriptor : PluginDescriptor
    {
        public List<(Action<PluginRows> Add, Func<HookCall, ValueTask> Run)> Hooks { get; } = [];

        public List<Action<PluginRows>> Pipes { get; } = [];

        public string GivenName { get; set; } = "handmade";

        public override string Name => GivenName;

        public override Type Type => typeof(Plugin);

        public override object? Create(IServiceProvider services) => new Plugin();

        public override void Describe(PluginRows rows)
        {
            Hooks.ForEach(hook => hook.Add(rows));
            Pipes.ForEach(add => add(rows));
        }

        public override ValueTask RunHook(object? plugin, int row, HookCall call) => Hooks[row].Run(call);
    }

    private sealed class Segment<T>(PipeRow<T>[] rows) : PipeSegment<T>
    {
        public override T Run(T payload, int from, int to, ref PipeCall<T> call)
        {
            for (var row = from; ; row++)
            {
                call.Row = row;
                payload = rows[row](payload, ref call);
                if (row == rows.Length - 1)
                {
                    return call.End(payload);
                }

                if (call.Leave(payload, row + 1, to))
                {
                    return payload;
                }
            }
        }
    }
}
