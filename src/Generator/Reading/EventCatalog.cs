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

/// <summary>All events in sight, sorted by name. Looking up one costs no walk over all.</summary>
/// <param name="AssemblyName">The assembly that sees them.</param>
/// <param name="HasRuntime">Whether there is anything to generate for.</param>
/// <param name="Events">The events of this compilation and of its references; of one name, those of this compilation first.</param>
/// <param name="Members">The events of this compilation, by class and property.</param>
/// <param name="Aliases">The events with another spelling, by that.</param>
internal sealed record EventCatalog(
    string AssemblyName,
    bool HasRuntime,
    ImmutableEquatableArray<CatalogEvent> Events,
    ImmutableEquatableArray<CatalogEvent> Members,
    ImmutableEquatableArray<CatalogEvent> Aliases)
{
    /// <summary>Whether an event that is not here is declared nowhere; not so while broken syntax may hide some.</summary>
    public bool IsComplete { get; init; } = true;

    public static EventCatalog Create(SourceEvents source, AssemblyFacts assembly)
    {
        var members = source.ToCatalog().OrderBy(static found => found.EventClass, StringComparer.Ordinal).ThenBy(static found => found.Property, StringComparer.Ordinal).ToEquatable();
        var events = members.Concat(assembly.Modules.SelectMany(static module => module.Events))
            .OrderBy(static found => found.Name, StringComparer.Ordinal)
            .ThenBy(static found => found.Assembly, StringComparer.Ordinal)
            .ThenBy(static found => found.EventClass, StringComparer.Ordinal)
            .ThenBy(static found => found.Property, StringComparer.Ordinal)
            .ToEquatable();
        return new EventCatalog(
            assembly.Name, assembly.HasRuntime, events, members, events.Where(static found => found.Alias is not null).OrderBy(static found => found.Alias, StringComparer.Ordinal).ToEquatable());
    }

    /// <summary>The events of one name; more than one where several assemblies declare it.</summary>
    public IEnumerable<CatalogEvent> Named(string name) =>
        From(Events, found => string.CompareOrdinal(found.Name, name)).TakeWhile(found => found.Name == name);

    /// <summary>The events whose name starts so, by name.</summary>
    public IEnumerable<CatalogEvent> StartingWith(string start) =>
        From(Events, found => string.CompareOrdinal(found.Name, start)).TakeWhile(found => found.Name.StartsWith(start, StringComparison.Ordinal));

    /// <summary>The events with this other spelling.</summary>
    public IEnumerable<CatalogEvent> WithAlias(string alias) =>
        From(Aliases, found => string.CompareOrdinal(found.Alias, alias)).TakeWhile(found => found.Alias == alias);

    /// <summary>The events whose other spelling starts so.</summary>
    public IEnumerable<CatalogEvent> WithAliasStarting(string start) =>
        From(Aliases, found => string.CompareOrdinal(found.Alias, start)).TakeWhile(found => found.Alias!.StartsWith(start, StringComparison.Ordinal));

    /// <summary>The events a class of this compilation declares, by property.</summary>
    public IEnumerable<CatalogEvent> MembersOf(string eventClass) =>
        From(Members, found => string.CompareOrdinal(found.EventClass, eventClass)).TakeWhile(found => found.EventClass == eventClass);

    /// <summary>The event a property of this compilation declares.</summary>
    public CatalogEvent? Member(string eventClass, string property) =>
        From(Members, found => string.CompareOrdinal(found.EventClass, eventClass) is var order and not 0 ? order : string.CompareOrdinal(found.Property, property))
            .FirstOrDefault() is { } found && found.EventClass == eventClass && found.Property == property ? found : null;

    // Where the first event stands that is not before what is looked for.
    private static IEnumerable<CatalogEvent> From(ImmutableEquatableArray<CatalogEvent> sorted, Func<CatalogEvent, int> compare)
    {
        int low = 0, high = sorted.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (compare(sorted[middle]) < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        for (; low < sorted.Count; low++)
        {
            yield return sorted[low];
        }
    }
}
