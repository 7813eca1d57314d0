using Grapnel.CompilerServices;
using Grapnel.Registration;

namespace Grapnel.Telemetry;

/// <summary>A row as a person tells it from others.</summary>
internal readonly record struct RowName(string Plugin, string Event, string Method, bool IsPipe, int Order, string? WithRequest, string? WithDocument, string? With)
{
    public string Kind => IsPipe ? "pipe" : "hook";

    /// <summary>The rows of plugins, as they are in a running host.</summary>
    public static IEnumerable<RowName> Of(IEnumerable<PluginEntry> plugins) =>
        from plugin in plugins
        from row in plugin.Pipes.Select(static row => (Row: row, IsPipe: true)).Concat(plugin.Hooks.Select(static row => (Row: row, IsPipe: false)))
        select new RowName(plugin.Name, row.Row.Event, row.Row.Method, row.IsPipe, row.Row.Order, row.Row.Filter?.WithRequest, row.Row.Filter?.WithDocument, row.Row.Filter?.With);

    /// <summary>The rows that modules have now, which code changed under a running host may have made others.</summary>
    public static IEnumerable<RowName> Of(IEnumerable<PluginModule> modules, Func<PluginDescriptor, bool> isWanted) =>
        Of(modules.SelectMany(static module =>
        {
            var registration = new ModuleRegistration();
            module.Register(registration);
            return registration.Plugins;
        }).Where(isWanted).Select(static descriptor => new PluginEntry(descriptor)));
}
