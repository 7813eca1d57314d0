using Grapnel.CompilerServices;
using Grapnel.Registration;

namespace Grapnel.Telemetry;

/// <summary>Tells the log of rows that came or went since a host started; of each once.</summary>
internal sealed class RowComparison(RuntimeLog log)
{
    private readonly Lock _gate = new();
    private readonly HashSet<RowName> _added = [];
    private readonly HashSet<RowName> _removed = [];

    public void Compare(PluginTable table, IEnumerable<PluginModule> modules, Func<PluginDescriptor, bool> isWanted)
    {
        lock (_gate)
        {
            RowName[] running = [.. RowName.Of(table.Plugins)];
            RowName[] now = [.. RowName.Of(modules, isWanted)];
            foreach (var row in Newly(_added, now.Except(running)))
            {
                log.RowAdded(row.Plugin, row.Kind, row.Method, row.Event);
            }

            foreach (var row in Newly(_removed, running.Except(now)))
            {
                log.RowRemoved(row.Plugin, row.Kind, row.Method, row.Event);
            }
        }
    }

    // What was undone and done again is told again.
    private static RowName[] Newly(HashSet<RowName> told, IEnumerable<RowName> found)
    {
        RowName[] all = [.. found];
        RowName[] news = [.. all.Where(row => !told.Contains(row))];
        told.Clear();
        told.UnionWith(all);
        return news;
    }
}
