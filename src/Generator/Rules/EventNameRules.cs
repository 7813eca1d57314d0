using Grapnel.Generator.Reading;

namespace Grapnel.Generator.Rules;

/// <summary>The events a handler attribute names, or what is wrong with the name.</summary>
/// <param name="Name">The event or wildcard; null where there is none.</param>
/// <param name="Events">The events it stands for.</param>
/// <param name="Violation">What is wrong.</param>
internal sealed record EventMatch(string? Name, IReadOnlyList<CatalogEvent> Events, Violation? Violation)
{
    public static readonly EventMatch Silent = new(null, [], null);

    public static EventMatch Wrong(Violation violation) => new(null, [], violation);
}

/// <summary>GRP0001 and GRP0010: which events a handler attribute names.</summary>
internal static class EventNameRules
{
    private const string Declare = "declare it with [Event] or correct the name";

    public static EventMatch Resolve(EventNameFacts written, int attribute, EventCatalog catalog)
    {
        var spot = new Spot(SpotKind.AttributeEvent, attribute);
        return written.Kind switch
        {
            EventNameKind.Constant => OfText(written.Text, spot, catalog),
            EventNameKind.Generated => OfGenerated(written, spot, catalog),
            EventNameKind.Mixed => OfMixed(written, spot, catalog),
            _ => EventMatch.Silent,
        };
    }

    private static EventMatch OfText(string? name, Spot spot, EventCatalog catalog)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return EventMatch.Wrong(Violation.Of(DiagnosticIds.GRP0001UnknownEvent, spot, "The name of the event is empty", "write the name of a declared event"));
        }

        if (Wildcard.IsIn(name!))
        {
            return OfWildcard(name!, spot, catalog);
        }

        var events = catalog.Named(name!).ToList();
        return events.Count > 0 ? new EventMatch(name, events, null) : Unknown($"No event named '{name}' is declared", name!, catalog.Events.Select(static found => found.Name), Declare, spot);
    }

    private static EventMatch OfWildcard(string name, Spot spot, EventCatalog catalog)
    {
        if (Wildcard.Parse(name) is not { } wildcard)
        {
            return Unknown(
                $"'{name}' is no wildcard", name, catalog.Events.SelectMany(static found => Wildcard.Hearing(found.Name)), "use scope:*, scope:before*, scope:after* or scope:error*", spot);
        }

        var events = catalog.Events.Where(found => wildcard.Fits(found.Name)).ToList();
        return events.Count > 0
            ? new EventMatch(name, events, null)
            : Unknown($"No declared event fits '{name}'", name, catalog.Events.SelectMany(static found => Wildcard.Hearing(found.Name)), Declare, spot);
    }

    private static EventMatch OfGenerated(EventNameFacts written, Spot spot, EventCatalog catalog)
    {
        var property = written.Members[0];
        var members = catalog.Events.Where(found => found.EventClass == written.EventClass).ToList();
        if (members.Find(found => found.Property == property) is { } declared)
        {
            return OfText(declared.Name, spot, catalog);
        }

        var constant = property + KnownNames.ConstantSuffix;
        var text = $"'{written.EventClass.Substring(written.EventClass.LastIndexOfAny(['.', '+']) + 1)}' declares no event '{property}', so there is no '{constant}'";
        return Unknown(text, constant, members.Select(static found => found.Property + KnownNames.ConstantSuffix), Declare, spot);
    }

    private static EventMatch OfMixed(EventNameFacts written, Spot spot, EventCatalog catalog)
    {
        var generated = written.Members.FirstOrDefault(member => catalog.Events.Any(found => found.EventClass.Length > 0 && found.Property == member));
        return generated is null ? EventMatch.Silent : EventMatch.Wrong(Violation.Of(DiagnosticIds.GRP0010GeneratedNameInExpression, spot, generated));
    }

    private static EventMatch Unknown(string text, string name, IEnumerable<string> candidates, string otherwise, Spot spot)
    {
        var nearest = Suggestions.Nearest(name, candidates);
        var advice = nearest is null ? otherwise : $"did you mean '{nearest}'?";
        return EventMatch.Wrong(Violation.Of(DiagnosticIds.GRP0001UnknownEvent, spot, text, advice) with { DidYouMean = nearest });
    }
}
