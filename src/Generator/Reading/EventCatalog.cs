namespace Grapnel.Generator.Reading;

/// <summary>Everything this compilation declares about events, in the order of declaration.</summary>
internal sealed record SourceEvents(ImmutableEquatableArray<EventFacts> Events, ImmutableEquatableArray<ControllerFacts> Controllers)
{
    public static readonly SourceEvents None = new(ImmutableEquatableArray<EventFacts>.Empty, ImmutableEquatableArray<ControllerFacts>.Empty);

    /// <summary>The events as handlers see them.</summary>
    public IEnumerable<CatalogEvent> ToCatalog() =>
        Events.Select(static declared => declared.ToCatalog()).Where(static found => found is not null).Select(static found => found!)
            .Concat(Controllers.SelectMany(OfController));

    /// <summary>The events of one <c>[ControllerEvents]</c>.</summary>
    public static IEnumerable<CatalogEvent> OfController(ControllerFacts controller)
    {
        if (!controller.IsReadable || string.IsNullOrEmpty(controller.Controller))
        {
            yield break;
        }

        var payload = controller.Request is { } request ? new[] { request }.ToEquatable() : ImmutableEquatableArray<PayloadFacts>.Empty;
        var kind = controller.Request is null ? EventKind.Unknown : EventKind.Pipe;
        foreach (var action in controller.Actions)
        {
            if (string.IsNullOrEmpty(action.Name))
            {
                continue;
            }

            foreach (var prefix in ControllerNames.Prefixes)
            {
                yield return new CatalogEvent(
                    ControllerNames.Event(controller.Controller!, prefix, action.Name!), kind, payload, controller.Class.Key, ControllerNames.Property(prefix, action.Name!));
            }
        }
    }
}

/// <summary>All events in sight, sorted by name.</summary>
/// <param name="AssemblyName">The assembly that sees them.</param>
/// <param name="HasRuntime">Whether there is anything to generate for.</param>
/// <param name="Events">The events of this compilation and of its references.</param>
internal sealed record EventCatalog(string AssemblyName, bool HasRuntime, ImmutableEquatableArray<CatalogEvent> Events)
{
    public static EventCatalog Create(SourceEvents source, AssemblyFacts assembly) => new(
        assembly.Name,
        assembly.HasRuntime,
        source.ToCatalog().Concat(assembly.Modules.SelectMany(static module => module.Events))
            .OrderBy(static found => found.Name, StringComparer.Ordinal)
            .ThenBy(static found => found.EventClass, StringComparer.Ordinal)
            .ThenBy(static found => found.Property, StringComparer.Ordinal)
            .ToEquatable());

    /// <summary>The events of one name; more than one where several assemblies declare it.</summary>
    public IEnumerable<CatalogEvent> Named(string name)
    {
        int low = 0, high = Events.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (string.CompareOrdinal(Events[middle].Name, name) < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        for (; low < Events.Count && Events[low].Name == name; low++)
        {
            yield return Events[low];
        }
    }
}
