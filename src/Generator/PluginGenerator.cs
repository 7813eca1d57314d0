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

        var assembly = context.CompilationProvider.Select(AssemblyReader.Read).WithTrackingName(TrackingNames.Assembly);
        var pluginFacts = context.SyntaxProvider.ForAttributeWithMetadataName(KnownNames.PluginAttribute, static (_, _) => true, PluginReader.Read)
            .Where(static facts => facts is not null).Select(static (facts, _) => facts!).WithTrackingName(TrackingNames.PluginFacts);
        var eventFacts = context.SyntaxProvider.ForAttributeWithMetadataName(KnownNames.EventAttribute, static (_, _) => true, EventReader.Read)
            .Where(static facts => facts is not null).Select(static (facts, _) => facts!).WithTrackingName(TrackingNames.EventFacts);
        var controllerFacts = context.SyntaxProvider.ForAttributeWithMetadataName(KnownNames.ControllerEventsAttribute, static (_, _) => true, EventReader.ReadControllers)
            .SelectMany(static (facts, _) => facts).WithTrackingName(TrackingNames.ControllerFacts);

        var source = eventFacts.Collect().Combine(controllerFacts.Collect())
            .Select(static (pair, _) => new SourceEvents(pair.Left.ToEquatable(), pair.Right.ToEquatable())).WithTrackingName(TrackingNames.SourceEvents);
        var catalog = source.Combine(assembly).Select(static (pair, _) => EventCatalog.Create(pair.Left, pair.Right)).WithTrackingName(TrackingNames.Catalog);
        var eventClasses = source.Combine(assembly).SelectMany(static (pair, _) => EventLowering.Lower(pair.Left, pair.Right.HasRuntime)).WithTrackingName(TrackingNames.EventClasses);

        var clashes = pluginFacts.Collect().Select(PluginClashes.Find).WithTrackingName(TrackingNames.PluginClashes);
        var surroundings = catalog.Combine(clashes).Select(static (pair, _) => new PluginSurroundings(pair.Left, pair.Right));
        var plugins = pluginFacts.Combine(surroundings).Select(static (pair, _) => PluginLowering.Lower(pair.Left, pair.Right))
            .Where(static plugin => plugin is not null).Select(static (plugin, _) => plugin!).WithTrackingName(TrackingNames.Plugins);

        var module = plugins.Collect().Combine(eventClasses.Collect()).Combine(assembly)
            .Select(static (parts, _) => ModuleLowering.Lower(parts.Left.Left, parts.Left.Right, parts.Right)).WithTrackingName(TrackingNames.Module);
        var addPlugins = assembly.Combine(module.Select(static (found, _) => found is not null))
            .Select(static (pair, _) => ModuleLowering.LowerAddPlugins(pair.Left, pair.Right)).WithTrackingName(TrackingNames.AddPlugins);

        context.RegisterSourceOutput(plugins, static (output, plugin) => output.AddSource(plugin.HintName, PluginEmitter.Print(plugin)));
        context.RegisterSourceOutput(eventClasses, static (output, type) => output.AddSource(type.HintName, EventClassEmitter.Print(type)));
        context.RegisterSourceOutput(module.SelectMany(static (found, _) => Optional(found)), static (output, found) => output.AddSource(found.HintName, ModuleEmitter.Print(found)));
        context.RegisterSourceOutput(addPlugins.SelectMany(static (found, _) => Optional(found)), static (output, found) => output.AddSource(AddPluginsEmitter.HintName, AddPluginsEmitter.Print(found)));
    }

    private static IEnumerable<T> Optional<T>(T? value)
        where T : class => value is null ? [] : [value];
}
