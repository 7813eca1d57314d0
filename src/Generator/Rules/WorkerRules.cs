using Grapnel.Generator.Reading;

namespace Grapnel.Generator.Rules;

/// <summary>GRP0028: what is advised about plugins with threads of their own.</summary>
internal static class WorkerRules
{
    /// <summary>An await in a method of a plugin that does not come back to the thread it began on.</summary>
    public static Violation? CheckLeaving(PluginFacts plugin, string method) => plugin.Threads <= 0
        ? null
        : Violation.Of(DiagnosticIds.GRP0028LeavesThread, new Spot(SpotKind.Await), method, PluginRules.NameOf(plugin) ?? plugin.ClassName);
}
