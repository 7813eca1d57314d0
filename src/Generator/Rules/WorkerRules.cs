using Grapnel.Generator.Reading;

namespace Grapnel.Generator.Rules;

/// <summary>GRP0028 and GRP0039: what is legal and what is advised about plugins with threads of their own.</summary>
internal static class WorkerRules
{
    /// <summary>An await in a method of a plugin that does not come back to the thread it began on.</summary>
    public static Violation? CheckLeaving(PluginFacts plugin, string method) => plugin.Threads <= 0
        ? null
        : Violation.Of(DiagnosticIds.GRP0028LeavesThread, new Spot(SpotKind.Await), method, PluginRules.NameOf(plugin) ?? plugin.ClassName);

    /// <summary>Threads that the start of a host would refuse.</summary>
    public static Violation? CheckThreads(PluginFacts plugin)
    {
        if (plugin.Threads < 0)
        {
            return Of(plugin, $"{plugin.Threads} threads", "write 0 for none, or how many there are to be");
        }

        if (plugin.Threads > 0 && plugin.IsStatic)
        {
            return Of(plugin, "threads of its own", "each has an instance of its own, and a static class has none; make it a class with instances, or take Threads away");
        }

        return plugin.Threads > 0 && plugin.Handlers.FirstOrDefault(static handler => handler.Attributes.Any(static attribute => attribute.Kind == HandlerKind.Pipe)) is { } pipe
            ? Of(plugin, "threads of its own", $"'{pipe.Name}' is a pipe, which runs where the event is emitted; move the pipes to a plugin of their own, or take Threads away")
            : null;
    }

    private static Violation Of(PluginFacts plugin, string what, string why) =>
        Violation.Of(DiagnosticIds.GRP0039NotThreadable, new Spot(SpotKind.PluginThreads), plugin.ClassName, what, why);
}
