using Grapnel.Generator.Emit;
using Grapnel.Generator.Lowering;
using Grapnel.Generator.Reading;
using Microsoft.CodeAnalysis;

namespace Grapnel.Generator;

/// <summary>Turns plugin classes and declared events into static tables and typed dispatch. Only wiring: every step is named, no step judges.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class PluginGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        context.RegisterPostInitializationOutput(static output => output.AddEmbeddedAttributeDefinition());

        // Whatever binds stands in one step, behind the outline: an edit in a body stops there.
        var facts = context.CompilationProvider.Select(CompilationOutline.Of).WithTrackingName(TrackingNames.Outline)
            .Select(SourceReader.Read).WithTrackingName(TrackingNames.Facts);
        var assembly = facts.Select(static (found, _) => found.Assembly).WithTrackingName(TrackingNames.Assembly);
        var source = facts.Select(static (found, _) => found.Events).WithTrackingName(TrackingNames.SourceEvents);
        var allPlugins = facts.Select(static (found, _) => found.Plugins);
        var pluginFacts = allPlugins.SelectMany(static (found, _) => found).WithTrackingName(TrackingNames.PluginFacts);

        var catalog = source.Combine(assembly).Select(static (pair, _) => EventCatalog.Create(pair.Left, pair.Right)).WithTrackingName(TrackingNames.Catalog);
        var eventClasses = source.Combine(assembly).SelectMany(static (pair, _) => EventLowering.Lower(pair.Left, pair.Right.HasRuntime)).WithTrackingName(TrackingNames.EventClasses);
        var eventStubs = source.Combine(catalog).SelectMany(static (pair, _) => EventStubLowering.Lower(pair.Left, pair.Right)).WithTrackingName(TrackingNames.EventStubs);

        var clashes = allPlugins.Select(PluginClashes.Find).WithTrackingName(TrackingNames.PluginClashes);
        var surroundings = catalog.Combine(clashes).Select(static (pair, _) => new PluginSurroundings(pair.Left, pair.Right));
        var plugins = pluginFacts.Combine(surroundings).Select(static (pair, _) => PluginLowering.Lower(pair.Left, pair.Right))
            .Where(static plugin => plugin is not null).Select(static (plugin, _) => plugin!).WithTrackingName(TrackingNames.Plugins);

        var collected = plugins.Collect();
        var filters = collected.Combine(assembly).Select(static (pair, _) => FilterLowering.Collect(pair.Left, pair.Right.Name)).WithTrackingName(TrackingNames.Filters);
        var module = collected.Combine(eventClasses.Collect()).Combine(assembly)
            .Select(static (parts, _) => ModuleLowering.Lower(parts.Left.Left, parts.Left.Right, parts.Right)).WithTrackingName(TrackingNames.Module);
        var addPlugins = assembly.Combine(module.Select(static (found, _) => found is not null))
            .Select(static (pair, _) => ModuleLowering.LowerAddPlugins(pair.Left, pair.Right)).WithTrackingName(TrackingNames.AddPlugins);

        context.RegisterSourceOutput(plugins, static (output, plugin) => output.AddSource(plugin.HintName, PluginEmitter.Print(plugin)));
        context.RegisterSourceOutput(eventClasses, static (output, type) => output.AddSource(type.HintName, EventClassEmitter.Print(type)));
        context.RegisterSourceOutput(eventStubs, static (output, type) => output.AddSource(type.HintName, EventStubEmitter.Print(type)));
        context.RegisterSourceOutput(filters.SelectMany(static (found, _) => Optional(found)), static (output, found) => output.AddSource(found.HintName, FilterEmitter.Print(found)));
        context.RegisterSourceOutput(module.SelectMany(static (found, _) => Optional(found)), static (output, found) => output.AddSource(found.HintName, ModuleEmitter.Print(found)));
        context.RegisterSourceOutput(addPlugins.SelectMany(static (found, _) => Optional(found)), static (output, found) => output.AddSource(AddPluginsEmitter.HintName, AddPluginsEmitter.Print(found)));
    }

    private static IEnumerable<T> Optional<T>(T? value)
        where T : class => value is null ? [] : [value];
}
