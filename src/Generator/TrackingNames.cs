namespace Grapnel.Generator;

/// <summary>The tracked steps of the pipeline; tests find them by reflection.</summary>
internal static class TrackingNames
{
    public const string Outline = nameof(Outline);
    public const string Facts = nameof(Facts);
    public const string Assembly = nameof(Assembly);
    public const string SourceEvents = nameof(SourceEvents);
    public const string PluginFacts = nameof(PluginFacts);
    public const string Catalog = nameof(Catalog);
    public const string EventClasses = nameof(EventClasses);
    public const string EventStubs = nameof(EventStubs);
    public const string PluginClashes = nameof(PluginClashes);
    public const string Plugins = nameof(Plugins);
    public const string Filters = nameof(Filters);
    public const string Module = nameof(Module);
    public const string AddPlugins = nameof(AddPlugins);
}
