using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Grapnel.Generator.Reading;

/// <summary>The events of one compilation, for analyzers: read when first asked for, from what users wrote, as the generator reads them.</summary>
internal sealed class CompilationEvents
{
    private static readonly ConditionalWeakTable<Compilation, CompilationEvents> Known = new();

    private CompilationEvents(Compilation compilation)
    {
        Source = SourceReader.ReadEvents(compilation, CancellationToken.None);
        Catalog = EventCatalog.Create(Source, AssemblyReader.Read(compilation, CancellationToken.None)) with { IsComplete = !HiddenEvents.MayBeIn(compilation) };
    }

    /// <summary>What the compilation declares.</summary>
    public SourceEvents Source { get; }

    /// <summary>All events in sight.</summary>
    public EventCatalog Catalog { get; }

    public static CompilationEvents Of(Compilation compilation)
    {
        if (Known.TryGetValue(compilation, out var known))
        {
            return known;
        }

        lock (Known)
        {
            return Known.GetValue(compilation, static found => new CompilationEvents(found));
        }
    }
}
