using Grapnel.Generator.Model;
using Grapnel.Generator.Reading;
using Grapnel.Generator.Rules;

namespace Grapnel.Generator.Lowering;

/// <summary>Facts about a plugin → what is printed for it. What breaks a rule is left out, silently: the analyzers speak.</summary>
internal static class PluginLowering
{
    public static PluginModel? Lower(PluginFacts plugin, PluginSurroundings around)
    {
        var (catalog, clashes) = (around.Catalog, around.Clashes);
        if (!catalog.HasRuntime || !PluginRules.IsLegal(plugin) || clashes.Losers.Contains(plugin.Key))
        {
            return null;
        }

        var rows = plugin.Handlers.SelectMany(handler => HandlerRules.Judge(handler, catalog).Rows.Select(row => (Handler: handler, Row: row))).ToList();
        return new PluginModel(
            GeneratedNames.Hint(plugin.Key, "Plugin", clashes.CaseTwins.Contains(plugin.Key)),
            GeneratedNames.Module(catalog.AssemblyName),
            GeneratedNames.Descriptor(plugin.Key),
            PluginRules.NameOf(plugin)!,
            plugin.Display,
            plugin.IsStatic,
            rows.Where(static row => row.Row.Attribute.Kind == HandlerKind.Hook).Select(static row => LowerHook(row.Handler, row.Row)).ToEquatable(),
            rows.Where(static row => row.Row.Attribute.Kind == HandlerKind.Pipe).Select(static row => LowerPipe(row.Handler, row.Row)).ToEquatable())
        {
            Threads = plugin.Threads,
        };
    }

    private static HookModel LowerHook(HandlerFacts handler, BoundHandler row)
    {
        var call = row.WithDocument is null
            ? CallLowering.Lower(handler, row, first: null, returned: null)
            : CallLowering.Lower(handler, row, HandlerPayload.Document, HandlerPayload.DocumentOrNull);
        return new HookModel(row.EventName, handler.Name, CallLowering.PayloadTypes(handler, row), call, FilterLowering.Lower(row));
    }

    private static PipeModel LowerPipe(HandlerFacts handler, BoundHandler row)
    {
        var payload = row.Event.Payload.Count == 0 ? null : row.Event.Payload[0];
        var call = row.WithDocument is null
            ? CallLowering.Lower(handler, row, payload, payload)
            : CallLowering.Lower(handler, row, HandlerPayload.Document, HandlerPayload.DocumentOrNull);
        return new PipeModel(
            row.EventName, handler.Name, row.Attribute.Order, CallLowering.PayloadTypes(handler, row), payload?.Type.Display ?? "", call, FilterLowering.Lower(row));
    }
}
