using Grapnel.Generator.Model;
using Grapnel.Generator.Reading;

namespace Grapnel.Generator.Lowering;

/// <summary>Plugins and events → the table of the assembly.</summary>
internal static class ModuleLowering
{
    /// <summary>The table; null where there is nothing to put in.</summary>
    public static ModuleModel? Lower(IEnumerable<PluginModel> plugins, IEnumerable<EventClassModel> classes, AssemblyFacts assembly)
    {
        var sorted = plugins.OrderBy(static plugin => plugin.Name, StringComparer.Ordinal).ToList();
        var declared = classes.OrderBy(static type => type.Type, StringComparer.Ordinal).ToList();
        if (sorted.Count == 0 && declared.Count == 0)
        {
            return null;
        }

        return new ModuleModel(
            GeneratedNames.Escape(assembly.Name) + ".Module.g.cs",
            GeneratedNames.Module(assembly.Name),
            assembly.Name,
            declared.Select(static type => type.Type).ToEquatable(),
            sorted.Select(static plugin => plugin.Descriptor).ToEquatable(),
            Segments(sorted).ToEquatable());
    }

    /// <summary>What <c>AddPlugins()</c> adds; null where there is nothing to add it to.</summary>
    public static AddPluginsModel? LowerAddPlugins(AssemblyFacts assembly, bool hasModule)
    {
        if (!assembly.HasBuilder)
        {
            return null;
        }

        var own = hasModule ? new[] { GeneratedNames.ModuleType(assembly.Name) } : [];
        return new AddPluginsModel(assembly.Modules.Select(static module => module.Display).Concat(own).ToEquatable());
    }

    private static IEnumerable<SegmentModel> Segments(IReadOnlyList<PluginModel> plugins) => plugins
        .SelectMany(static (plugin, number) => plugin.Pipes.Select((pipe, place) => (Plugin: plugin, Number: number, Pipe: pipe, Place: place)))
        .GroupBy(static row => row.Pipe.EventName, StringComparer.Ordinal)
        .OrderBy(static group => group.Key, StringComparer.Ordinal)
        .Select(static group => new SegmentModel(
            group.Key,
            group.First().Pipe.Payload,
            group.OrderBy(static row => row.Pipe.Order).ThenBy(static row => row.Number).ThenBy(static row => row.Place)
                .Select(static row => new SegmentRowModel(row.Number, row.Place, row.Plugin.Type, row.Pipe.Call, LowerFilter(row.Pipe))).ToEquatable()));

    private static SegmentFilterModel? LowerFilter(PipeModel pipe) => pipe.Filter is not { } filter
        ? null
        : new SegmentFilterModel(filter.WithRequest?.Filter.Name, filter.WithDocument?.Filter.Name, pipe.Payload == KnownNames.RequestKey) { With = filter.With?.Filter.Name };
}
