using Grapnel.Generator.Reading;

namespace Grapnel.Generator.Rules;

/// <summary>The events a call names, or what is wrong with the name.</summary>
/// <param name="Name">The event or wildcard; null where it is none.</param>
/// <param name="Events">The events it stands for.</param>
/// <param name="Violations">What is wrong, or should be written otherwise.</param>
internal sealed record CallMatch(string? Name, IReadOnlyList<CatalogEvent> Events, IReadOnlyList<Violation> Violations)
{
    public static readonly CallMatch Silent = new(null, [], []);

    public static CallMatch Wrong(Violation violation) => new(null, [], [violation]);
}

/// <summary>
/// GRP0035, and GRP0016 in calls: which events a call names. The functions are those of attributes; but here the host looks the name up as it is written, so
/// that an alias is an error, and it may know events of plugins that no build has seen.
/// </summary>
internal static class CallNameRules
{
    /// <param name="call">The call.</param>
    /// <param name="catalog">All events in sight.</param>
    /// <param name="mayKnowMore">Whether the host may have events out of sight. Asked for only where that decides.</param>
    public static CallMatch Resolve(EventCallFacts call, EventCatalog catalog, Func<bool> mayKnowMore)
    {
        var spot = new Spot(SpotKind.CallEvent);
        if (call.Name is not { Kind: EventNameKind.Constant or EventNameKind.Generated } name)
        {
            return call.Handle is { HasErrors: false } handle ? new CallMatch(call.Shown, [handle], []) : CallMatch.Silent;
        }

        if (call.Emits && name.Text is { } text && Wildcard.IsIn(text))
        {
            return CallMatch.Wrong(Violation.Of(DiagnosticIds.GRP0035UnknownEventInCall, spot, $"'{MessageText.Excerpt(text)}' is a wildcard, which can be listened to, not emitted", "name one event"));
        }

        var match = EventNameRules.Resolve(name, 0, catalog);
        if (match.Violation is { } wrong)
        {
            // Of a constant that is not generated C# speaks itself; of assemblies that disagree, the rule about them.
            return wrong.Id != DiagnosticIds.GRP0001UnknownEvent || name.Kind == EventNameKind.Generated || (wrong.DidYouMean is null && CouldBeElsewhere(name.Text) && mayKnowMore())
                ? CallMatch.Silent
                : CallMatch.Wrong(wrong with { Id = DiagnosticIds.GRP0035UnknownEventInCall, Spot = spot });
        }

        if (match.Warnings.FirstOrDefault(static warning => warning.Id == DiagnosticIds.GRP0017EventAlias) is { } alias)
        {
            return CallMatch.Wrong(Violation.Of(
                DiagnosticIds.GRP0035UnknownEventInCall, spot, $"'{alias.Arguments[0]}' is another spelling of '{alias.Arguments[1]}', which attributes alone may use", $"write '{alias.Arguments[1]}'")
                with { DidYouMean = alias.Arguments[1] });
        }

        return match.Name is not null && call.Emits && WrongVerb(call, match.Events) is { } verb
            ? CallMatch.Wrong(verb)
            : new CallMatch(match.Name, match.Events, [.. match.Warnings.Select(warning => warning with { Spot = spot })]);
    }

    private static Violation? WrongVerb(EventCallFacts call, IReadOnlyList<CatalogEvent> events)
    {
        var (wants, other) = call.Kind == EventCallKind.Pipe ? (false, "EmitAsync") : (true, "PipeAsync");
        return events.All(found => !found.HasErrors && found.Kind != EventKind.Hook == wants)
            ? Violation.Of(
                DiagnosticIds.GRP0035UnknownEventInCall, new Spot(SpotKind.CallMethod), $"'{events[0].Name}' is a {(wants ? "pipe" : "hook")} event", $"emit it with {other}") with { DidYouMean = other }
            : null;
    }

    private static bool CouldBeElsewhere(string? name) =>
        name is not null && (Wildcard.IsIn(name) ? Wildcard.Parse(name) is not null : EventNameShape.Problem(name) is null);
}
