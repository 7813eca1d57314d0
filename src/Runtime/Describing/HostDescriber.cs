using Grapnel.Registration;
using Grapnel.Telemetry;

namespace Grapnel.Describing;

/// <summary>Puts the description of a host together.</summary>
internal static class HostDescriber
{
    /// <param name="state">What the host is doing.</param>
    /// <param name="table">Its table; null before it has started.</param>
    /// <param name="late">Events it met without having been told of them.</param>
    /// <param name="telemetry">What was measured.</param>
    public static HostDescription Describe(HostState state, PluginTable? table, IEnumerable<EventHandle> late, HostTelemetry telemetry) => new()
    {
        State = state,
        At = DateTimeOffset.UtcNow,
        IsCounting = telemetry.IsObserved,
        Events = table is null ? [] : [.. table.Events.Concat(late).OrderBy(static handle => handle.Name, StringComparer.Ordinal).Select(handle => Describe(table, handle, telemetry))],
        Plugins = Plugins(table),
        Failures = telemetry.Failures.Entries,
        SlowPipes = telemetry.SlowPipes.Entries,
    };

    /// <summary>The plugins alone.</summary>
    public static IReadOnlyList<PluginDescription> Plugins(PluginTable? table) =>
        table is null ? [] : [.. table.Plugins.Select(plugin => Describe(table, plugin))];

    private static EventDescription Describe(PluginTable table, EventHandle handle, HostTelemetry telemetry)
    {
        var measured = telemetry.Find(handle.Name);
        var pipes = handle.IsPipeEvent ? table.PipesOf(handle).Select(pipe => Describe(pipe.Plugin, pipe.Row, isPipe: true, measured)) : [];
        var hooks = table.HooksOf(handle)
            .OrderBy(static hook => hook.Plugin.Name, StringComparer.Ordinal)
            .Select(hook => Describe(hook.Plugin, hook.Row, isPipe: false, measured));
        return new EventDescription
        {
            Name = handle.Name,
            IsPipeEvent = handle.IsPipeEvent,
            Payload = [.. handle.PayloadTypes.Select(TypeWords.Short)],
            DeclaredIn = table.DeclaredIn(handle.Name),
            Emitted = measured?.Emitted ?? 0,
            Handlers = table.IsListenedTo(handle) ? [.. pipes, .. hooks] : [],
        };
    }

    private static HandlerDescription Describe(PluginEntry plugin, PluginRow row, bool isPipe, EventTelemetry? measured)
    {
        var handler = measured?.Find(row);
        return new HandlerDescription
        {
            Plugin = plugin.Name,
            Method = row.Method,
            IsPipe = isPipe,
            Event = row.Event,
            Order = row.Order,
            IsPerDocument = row.IsPerDocument,
            WithRequest = row.Filter?.WithRequest,
            WithDocument = row.Filter?.WithDocument,
            With = row.Filter?.With,
            Calls = handler?.Calls ?? 0,
            Failures = handler?.Failures ?? 0,
            SlowCalls = handler?.SlowCalls ?? 0,
            TotalTime = handler?.TotalTime ?? TimeSpan.Zero,
        };
    }

    private static PluginDescription Describe(PluginTable table, PluginEntry plugin) => new()
    {
        Name = plugin.Name,
        Type = plugin.Descriptor.Type.ToString(),
        Assembly = table.Modules.First(module => module.Plugins.Contains(plugin)).AssemblyName,
        Pipes = plugin.Pipes.Length,
        Hooks = plugin.Hooks.Length,
        Queue = plugin.Queues?.Describe(),
        Threads = plugin.Workers.Count,
    };
}
