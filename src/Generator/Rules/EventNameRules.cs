using Grapnel.Filters;
using Grapnel.Generator.Reading;

namespace Grapnel.Generator.Rules;

/// <summary>The events a handler attribute names, or what is wrong with the name.</summary>
/// <param name="Name">The event or wildcard, by its right name; null where there is none.</param>
/// <param name="Events">The events it stands for.</param>
/// <param name="Violation">What is wrong.</param>
/// <param name="Warnings">What works, but should be written otherwise.</param>
internal sealed record EventMatch(string? Name, IReadOnlyList<CatalogEvent> Events, Violation? Violation, IReadOnlyList<Violation> Warnings)
{
    public static readonly EventMatch Silent = new(null, [], null, []);

    public static EventMatch Wrong(Violation violation) => new(null, [], violation, []);

    public static EventMatch Of(string name, IReadOnlyList<CatalogEvent> events) => new(name, events, null, []);

    public EventMatch Warn(Violation warning) => this with { Warnings = [.. Warnings, warning] };
}

/// <summary>GRP0001, GRP0010, GRP0016, GRP0017 and GRP0020: which events a handler attribute names, and whether by the right name.</summary>
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
        if (events.Count > 0)
        {
            return OfEvents(name!, events, spot, catalog);
        }

        return catalog.WithAlias(name!).FirstOrDefault() is { Name: var right }
            ? OfEvents(right, [.. catalog.Named(right)], spot, catalog).Warn(Misspelt(name!, right, spot))
            : Unknown(
                $"No event named '{name}' is declared", name!, catalog.Events.Select(static found => found.Name).Concat(catalog.Aliases.Select(static found => found.Alias!)), Declare, spot, catalog, RightName);

        // A misspelt alias leads to the right name, too.
        string RightName(string nearest) => catalog.Named(nearest).Any() ? nearest : catalog.WithAlias(nearest).First().Name;
    }

    // Where assemblies disagree about an event, the one of this compilation counts: the error is at its declaration.
    private static EventMatch OfEvents(string name, List<CatalogEvent> events, Spot spot, EventCatalog catalog)
    {
        if (ConflictRules.Find(events) is var (first, second))
        {
            if (!first.IsSource)
            {
                return EventMatch.Wrong(ConflictRules.Violation(DiagnosticIds.GRP0020EventsDiffer, spot, first, second));
            }

            events = [first];
        }

        var match = EventMatch.Of(name, events);
        return events.Find(static found => !string.IsNullOrEmpty(found.ReplacedBy)) is { ReplacedBy: { } other } deprecated
            ? match.Warn(Violation.Of(DiagnosticIds.GRP0016DeprecatedEvent, spot, name, other) with { DidYouMean = TakesTheSame(deprecated, other, catalog) ? other : null })
            : match;
    }

    // What takes a pipe may be replaced by what only tells: then the new name alone is no repair.
    private static bool TakesTheSame(CatalogEvent deprecated, string other, EventCatalog catalog) =>
        deprecated.Kind == EventKind.Hook || catalog.Named(other).All(static found => found.Kind != EventKind.Hook);

    private static EventMatch OfWildcard(string name, Spot spot, EventCatalog catalog)
    {
        if (Wildcard.Parse(name) is not { } wildcard)
        {
            return Wrong(
                $"'{name}' is no wildcard", name, catalog.Events.SelectMany(static found => Wildcard.Hearing(found.Name)), "use scope:*, scope:before*, scope:after* or scope:error*", spot);
        }

        if (Fitting(wildcard, catalog) is { Count: > 0 } events)
        {
            return EventMatch.Of(name, events);
        }

        if (RightScope(wildcard.Scope, catalog) is { } scope && new Wildcard(scope, wildcard.Prefix) is var right && Fitting(right, catalog) is { Count: > 0 } meant)
        {
            return EventMatch.Of(right.Text, meant).Warn(Misspelt(name, right.Text, spot));
        }

        return Unknown($"No declared event fits '{name}'", name, catalog.Events.SelectMany(static found => Wildcard.Hearing(found.Name)), Declare, spot, catalog);
    }

    private static List<CatalogEvent> Fitting(Wildcard wildcard, EventCatalog catalog) =>
        [.. catalog.StartingWith(wildcard.Start).Where(found => wildcard.Fits(found.Name))];

    // The scope whose events have other spellings in this one; null where it is a scope of its own, or stands for several.
    private static string? RightScope(string scope, EventCatalog catalog)
    {
        var all = new Wildcard(scope, "");
        if (Fitting(all, catalog).Count > 0)
        {
            return null;
        }

        var scopes = catalog.WithAliasStarting(all.Start).Where(found => all.Fits(found.Alias!)).Select(static found => Wildcard.ScopeOf(found.Name)).Distinct().Take(2).ToList();
        return scopes.Count == 1 ? scopes[0] : null;
    }

    private static EventMatch OfGenerated(EventNameFacts written, Spot spot, EventCatalog catalog)
    {
        var property = written.Members[0];
        if (catalog.Member(written.EventClass, property) is { } declared)
        {
            return OfText(declared.Name, spot, catalog);
        }

        var constant = property + KnownNames.ConstantSuffix;
        var text = $"'{written.EventClass.Substring(written.EventClass.LastIndexOfAny(['.', '+']) + 1)}' declares no event '{property}', so there is no '{constant}'";
        return Unknown(text, constant, catalog.MembersOf(written.EventClass).Select(static found => found.Property + KnownNames.ConstantSuffix), Declare, spot, catalog);
    }

    // A class that does not bind may be one that broken syntax hides.
    private static EventMatch OfMixed(EventNameFacts written, Spot spot, EventCatalog catalog) => catalog.IsComplete && GeneratedIn(written, catalog) is { } generated
        ? EventMatch.Wrong(Violation.Of(DiagnosticIds.GRP0010GeneratedNameInExpression, spot, generated, $"T.{generated}Name or the literal"))
        : EventMatch.Silent;

    /// <summary>The property whose generated constant is part of an expression; null where there is none.</summary>
    public static string? GeneratedIn(EventNameFacts written, EventCatalog catalog) => written.Kind switch
    {
        EventNameKind.Generated => catalog.Member(written.EventClass, written.Members[0])?.Property,
        EventNameKind.Mixed => written.Members.FirstOrDefault(member => catalog.Members.Any(found => found.Property == member)),
        _ => null,
    };

    private static Violation Misspelt(string alias, string right, Spot spot) => Violation.Of(DiagnosticIds.GRP0017EventAlias, spot, alias, right) with { DidYouMean = right };

    // Of what may be declared where syntax is broken nothing is said.
    private static EventMatch Unknown(string text, string name, IEnumerable<string> candidates, string otherwise, Spot spot, EventCatalog catalog, Func<string, string>? meaning = null) =>
        catalog.IsComplete ? Wrong(text, name, candidates, otherwise, spot, meaning) : EventMatch.Silent;

    private static EventMatch Wrong(string text, string name, IEnumerable<string> candidates, string otherwise, Spot spot, Func<string, string>? meaning = null)
    {
        var nearest = Nearest.To(name, [.. candidates]) is { } found ? meaning?.Invoke(found) ?? found : null;
        var advice = nearest is null ? otherwise : $"did you mean '{nearest}'?";
        return EventMatch.Wrong(Violation.Of(DiagnosticIds.GRP0001UnknownEvent, spot, text, advice) with { DidYouMean = nearest });
    }
}
