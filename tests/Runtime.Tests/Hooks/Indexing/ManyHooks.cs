using Grapnel.CompilerServices;

namespace Grapnel.Tests.Hooks.Indexing;

/// <summary>A row: where it stands, what it is called for.</summary>
internal sealed record ManyRow(string Plugin, string Event, RowFilter? Filter, Type[]? Payload = null);

/// <summary>Plugins with many hooks that do nothing but say that they ran, and for which document.</summary>
internal sealed class ManyHooks : PluginModule
{
    private readonly EventHandle[] _events;
    private readonly List<Descriptor> _plugins;
    private readonly List<(int Row, string? Document)> _ran = [];

    public ManyHooks(EventHandle[] events, IReadOnlyList<ManyRow> rows)
    {
        _events = events;
        _plugins = [.. rows.Select(static (row, number) => (row, number)).GroupBy(static row => row.row.Plugin).Select(plugin => new Descriptor(plugin.Key, [.. plugin], Note))];
    }

    public override int Contract => 1;

    public override string AssemblyName => "Many";

    /// <summary>What ran since it was last asked, by number of row, each plugin's in the order it ran.</summary>
    public List<(int Row, string? Document)> TakeRan()
    {
        lock (_ran)
        {
            List<(int, string?)> ran = [.. _ran];
            _ran.Clear();
            return ran;
        }
    }

    public override void Register(ModuleRegistration module)
    {
        Array.ForEach(_events, module.Event);
        _plugins.ForEach(module.Plugin);
    }

    private void Note(int row, string? document)
    {
        lock (_ran)
        {
            _ran.Add((row, document));
        }
    }

    private sealed class Plugin;

    private sealed class Descriptor(string name, (ManyRow Row, int Number)[] rows, Action<int, string?> note) : PluginDescriptor
    {
        public override string Name => name;

        public override Type Type => typeof(Plugin);

        public override object? Create(IServiceProvider services) => new Plugin();

        public override void Describe(PluginRows rows1)
        {
            foreach (var (row, number) in rows)
            {
                if (row.Filter is null)
                {
                    rows1.Hook(row.Event, $"M{number}", row.Payload ?? []);
                }
                else
                {
                    rows1.Hook(row.Event, $"M{number}", row.Filter, row.Payload ?? []);
                }
            }
        }

        public override ValueTask RunHook(object? plugin, int row, HookCall call)
        {
            note(rows[row].Number, rows[row].Row.Filter?.MatchesDocument is null ? null : call.Document.Id);
            return default;
        }
    }
}
