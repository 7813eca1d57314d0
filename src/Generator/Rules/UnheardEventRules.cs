using Grapnel.Generator.Reading;

namespace Grapnel.Generator.Rules;

/// <summary>GRP0037: events that an application emits and nobody listens to.</summary>
internal static class UnheardEventRules
{
    /// <summary>The words about an event; null where somebody may hear it, or where it is one of Kuzzle's own: those are emitted for plugins to come.</summary>
    /// <param name="eventName">The event.</param>
    /// <param name="isPipe">Whether pipes may stand on it.</param>
    /// <param name="listened">The names and wildcards that the application listens to.</param>
    /// <param name="catalog">All events in sight.</param>
    /// <param name="references">What the references may listen to.</param>
    public static Violation? Check(string eventName, bool isPipe, ICollection<string> listened, EventCatalog catalog, ReferencedHearers references) =>
        listened.Contains(eventName) || Wildcard.Hearing(eventName).Any(listened.Contains) || references.MayHear(eventName)
        || catalog.Named(eventName).Any(declared => declared.Assembly == references.Runtime)
            ? null
            : Violation.Of(DiagnosticIds.GRP0037UnheardEvent, new Spot(SpotKind.CallEvent), eventName, isPipe ? "hook or pipe" : "hook");
}
