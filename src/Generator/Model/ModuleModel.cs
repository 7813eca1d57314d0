namespace Grapnel.Generator.Model;

/// <summary>A row of a segment.</summary>
/// <param name="Plugin">The number of the plugin in the module.</param>
/// <param name="Pipe">The number of the pipe in the plugin.</param>
/// <param name="Type">The plugin's class.</param>
/// <param name="Call">The call.</param>
/// <param name="Filter">The filters as the segment tests them; null where there are none.</param>
internal sealed record SegmentRowModel(int Plugin, int Pipe, string Type, CallModel Call, SegmentFilterModel? Filter);

/// <summary>The filters of a row of a segment. What they are lies in another file, so that only their names count here.</summary>
/// <param name="WithRequest">The predicate on requests; null where there is none.</param>
/// <param name="WithDocument">The predicate on documents; null where there is none.</param>
/// <param name="IsRequest">Whether the first payload argument is the request itself.</param>
internal sealed record SegmentFilterModel(string? WithRequest, string? WithDocument, bool IsRequest)
{
    /// <summary>The predicate on the first payload argument; null where there is none.</summary>
    public string? With { get; init; }
}

/// <summary>The pipes of the assembly on one event or wildcard, in the order they run.</summary>
/// <param name="EventName">The event or wildcard.</param>
/// <param name="Payload">The first payload type; empty where the event carries nothing.</param>
/// <param name="Rows">The rows.</param>
internal sealed record SegmentModel(string EventName, string Payload, ImmutableEquatableArray<SegmentRowModel> Rows);

/// <summary>The table of one assembly.</summary>
/// <param name="HintName">The name of its file.</param>
/// <param name="TypeName">The name of the module.</param>
/// <param name="AssemblyName">The assembly.</param>
/// <param name="EventClasses">The classes that declare events.</param>
/// <param name="Plugins">The descriptors of the plugins, by plugin name.</param>
/// <param name="Segments">The pipes, by event.</param>
internal sealed record ModuleModel(
    string HintName,
    string TypeName,
    string AssemblyName,
    ImmutableEquatableArray<string> EventClasses,
    ImmutableEquatableArray<string> Plugins,
    ImmutableEquatableArray<SegmentModel> Segments);

/// <summary>What <c>AddPlugins()</c> adds.</summary>
/// <param name="Modules">The modules, references first.</param>
internal sealed record AddPluginsModel(ImmutableEquatableArray<string> Modules);
