using Grapnel.Filters;
using Grapnel.Generator.Reading;

namespace Grapnel.Generator.Rules;

/// <summary>GRP0008: the names an event is given beside its own. They change nothing about what is generated for it.</summary>
internal static class OtherNameRules
{
    /// <summary>A name of its own that only the output of the generator says.</summary>
    public static IEnumerable<Violation> CheckName(EventFacts declared, EventCatalog catalog) =>
        CheckReadable(declared, declared.WrittenName, new Spot(SpotKind.EventNameArgument), catalog) is { } wrong ? [wrong] : [];

    public static IEnumerable<Violation> Check(EventFacts declared, EventCatalog catalog)
    {
        var replaced = new Spot(SpotKind.EventReplacedBy);
        if ((CheckReadable(declared, declared.ReplacedBy, replaced, catalog) ?? CheckReplacement(declared, replaced, catalog)) is { } wrong)
        {
            yield return wrong;
        }

        var alias = new Spot(SpotKind.EventAlias);
        if ((CheckReadable(declared, declared.Alias, alias, catalog) ?? CheckAlias(declared, alias, catalog)) is { } problem)
        {
            yield return problem;
        }
    }

    private static Violation? CheckReadable(EventFacts declared, EventNameFacts written, Spot spot, EventCatalog catalog) =>
        EventNameRules.GeneratedIn(written, catalog) is { } generated
            ? Of(declared, spot, $"is given a name by the generated constant '{generated}{KnownNames.ConstantSuffix}', which cannot be read here", "write the literal")
            : null;

    private static Violation? CheckReplacement(EventFacts declared, Spot spot, EventCatalog catalog)
    {
        if (declared.ReplacedBy is not { Kind: EventNameKind.Constant, Text: { } name })
        {
            return null;
        }

        if (name == declared.Name)
        {
            return Of(declared, spot, "is replaced by itself", "name the event to use instead");
        }

        if (catalog.Named(name).FirstOrDefault() is { } replacement)
        {
            return replacement.ReplacedBy == declared.Name ? Of(declared, spot, $"is replaced by '{name}', which is replaced by this one", "name an event to use instead of both") : null;
        }

        if (!catalog.IsComplete)
        {
            return null;
        }

        var nearest = Nearest.To(name, [.. catalog.Events.Select(static found => found.Name).Where(found => found != declared.Name)]);
        return Of(declared, spot, $"is replaced by '{name}', which is not declared", nearest is null ? "name the event to use instead" : $"did you mean '{nearest}'?") with { DidYouMean = nearest };
    }

    private static Violation? CheckAlias(EventFacts declared, Spot spot, EventCatalog catalog)
    {
        if (declared.Alias is not { Kind: EventNameKind.Constant, Text: { } alias })
        {
            return null;
        }

        if (EventNameShape.Problem(alias, "alias") is { } problem)
        {
            return Of(declared, spot, problem, "write it as scope:name");
        }

        if (alias == declared.Name || catalog.Named(alias).Any())
        {
            return Of(declared, spot, $"has the alias '{alias}', which is the name of {(alias == declared.Name ? "the event itself" : "another event")}", "remove it");
        }

        return catalog.WithAlias(alias).FirstOrDefault(other => other.Name != declared.Name) is { Name: var owner }
            ? Of(declared, spot, $"has the alias '{alias}', which is that of '{owner}' too", "remove one of the two")
            : null;
    }

    private static Violation Of(EventFacts declared, Spot spot, string what, string advice) =>
        Violation.Of(DiagnosticIds.GRP0008InvalidEvent, spot, "Event", declared.Property, what, advice);
}
